import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { forEachAtMost } from '../../../src/photos/limit-parallel.ts';
import { createPhotoStore } from '../../../src/photos/photo-store.ts';
import { bareLoop } from './bare-loop.ts';
import { deriveArchive } from './derive-archive.ts';

/** What a process of its own does, so that its memory is its own. */
export type Task =
  | { way: 'bare, one by one' | 'bare, side by side'; originals: string[]; outDir: string }
  | { way: 'store'; originals: string[]; cacheDir: string; caption: string }
  | { way: 'archive'; photos: number; folder: string };

export interface Cost {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
const startedAt = performance.now();
const before = process.cpuUsage();
await run();
const { user, system } = process.cpuUsage(before);
const cost: Cost = {
  seconds: (performance.now() - startedAt) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMb: await peakMemoryMb(),
};
process.stdout.write(JSON.stringify(cost));

/** Linux's own mark; the one of `resourceUsage` begins with what the parent held. */
async function peakMemoryMb(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}

async function run(): Promise<void> {
  const cores = availableParallelism();
  switch (task.way) {
    case 'bare, one by one':
      // As sharp comes: libvips spreads each picture over the cores by itself.
      sharp.concurrency(0);
      return bareLoop(task.originals, task.outDir, 1);
    case 'bare, side by side':
      sharp.concurrency(1);
      return bareLoop(task.originals, task.outDir, cores);
    case 'store': {
      const store = createPhotoStore({ cacheDir: task.cacheDir });
      const { caption } = task;
      return forEachAtMost(cores + 1, task.originals, async (file) => {
        await store.derive({ file, note: { caption } });
      });
    }
    case 'archive':
      return deriveArchive(task.photos, task.folder);
  }
}
