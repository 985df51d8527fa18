import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface MeasuredRun {
  seconds: number;
  /** Most memory of the program and all that it started, together; `undefined` outside Linux. */
  peakMb: number | undefined;
}

const SAMPLE_MS = 50;

/** Runs a Node program to its end. */
export async function measureRun(script: string, args: readonly string[]): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  let peakMb: number | undefined;
  const sampling = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((mb) => {
      if (mb !== undefined) peakMb = Math.max(peakMb ?? 0, mb);
    });
  }, SAMPLE_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${script} ${args.join(' ')}: ${errors}`);
  return { seconds: (performance.now() - start) / 1000, peakMb };
}

/** Resident memory of a process and its descendants. */
async function memoryOf(root: number): Promise<number | undefined> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(pids.map(readStatus));
  const statuses = new Map(found.flatMap((status) => (status === undefined ? [] : [status])));
  const isInTree = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = statuses.get(pid)?.parent;
    return parent !== undefined && parent > 1 && isInTree(parent);
  };
  const inTree = [...statuses].filter(([pid]) => isInTree(pid));
  if (inTree.length === 0) return undefined;
  return Math.round(inTree.reduce((sum, [, { kb }]) => sum + kb, 0) / 1024);
}

async function readStatus(
  pid: string,
): Promise<[number, { parent: number; kb: number }] | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  if (status === undefined) return undefined;
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
  return [Number(pid), { parent: read('PPid'), kb: read('VmRSS') }];
}
