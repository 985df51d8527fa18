import { readdir, readFile } from 'node:fs/promises';

const SAMPLE_MS = 200;

/**
 * Follows the resident memory of a process and all that it starts, by Linux's /proc; without one,
 * that of all that this process starts.
 */
export function watchMemory(root?: number): { stop: () => number } {
  let peakKb = 0;
  let busy = false;
  const sample = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    peakKb = Math.max(peakKb, root === undefined ? await belowKb(process.pid) : await treeKb(root));
    busy = false;
  };
  const timer = setInterval(() => void sample(), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peakKb / 1024);
    },
  };
}

async function treeKb(root: number): Promise<number> {
  return (await ownKb(root)) + (await belowKb(root));
}

/** Of the processes below `root`, without itself: the bench is no part of what it measures. */
async function belowKb(root: number): Promise<number> {
  const sizes = await Promise.all((await childrenOf(root)).map(treeKb));
  return sizes.reduce((sum, kb) => sum + kb, 0);
}

/** A process may be gone by now, here and below. */
async function childrenOf(id: number): Promise<number[]> {
  const threads = await readdir(`/proc/${String(id)}/task`).catch(() => []);
  const children = await Promise.all(
    threads.map((thread) => read(`/proc/${String(id)}/task/${thread}/children`)),
  );
  return children.join(' ').split(' ').filter(Boolean).map(Number);
}

async function ownKb(id: number): Promise<number> {
  const status = await read(`/proc/${String(id)}/status`);
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
