import { readdir, readFile } from 'node:fs/promises';

const SAMPLE_MS = 50;

/** Follows the resident memory of this process and all that it starts, by Linux's /proc. */
export function watchMemory(): { stop: () => number } {
  let peakKb = 0;
  let busy = false;
  const sample = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    peakKb = Math.max(peakKb, await residentKb(process.pid));
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

/** Of the processes below `root`, without itself: the bench is no part of what it measures. */
async function residentKb(root: number): Promise<number> {
  const processes = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(readProcess),
  );
  const childrenOf = Map.groupBy(
    processes.filter((each) => each !== undefined),
    ({ parent }) => parent,
  );
  const below = (id: number): number =>
    (childrenOf.get(id) ?? []).reduce((sum, child) => sum + child.kb + below(child.id), 0);
  return below(root);
}

async function readProcess(name: string) {
  const text = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
  const numberIn = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return text === ''
    ? undefined
    : { id: Number(name), parent: numberIn('PPid'), kb: numberIn('VmRSS') };
}
