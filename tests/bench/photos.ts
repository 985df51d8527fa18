import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { writePhonePhoto } from '../support/archive/phone-photo.ts';
import type { Cost, Task } from './photos/derive-program.ts';
import { writeResults } from './results.ts';
import { formatSpread, spreadOf } from './spread.ts';

const PROGRAM = join(import.meta.dirname, 'photos', 'derive-program.ts');
const run = promisify(execFile);

/** The store against what one would write without it, and its memory as the archive grows. */
export async function benchPhotos(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      photos: { type: 'string', default: '24' },
      runs: { type: 'string', default: '3' },
      archives: { type: 'string', default: '600,6000,60000' },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const folder = await mkdtemp(join(values.folder, 'tin-bench-photos-'));
  try {
    await compareWithLoop(folder, Number(values.photos), Number(values.runs));
    await followMemory(folder, values.archives.split(',').map(Number));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareWithLoop(folder: string, photos: number, runs: number): Promise<void> {
  const originals = await makeOriginals(join(folder, 'originals'), photos);
  const costs = new Map<string, Cost[]>();
  const measure = async (what: string, task: Task): Promise<void> => {
    const cost = await inProcess(task);
    costs.set(what, [...(costs.get(what) ?? []), cost]);
    process.stdout.write(`${what}: ${cost.seconds.toFixed(1)} s\n`);
  };
  for (let turn = 0; turn < runs; turn++) {
    const place = join(folder, String(turn));
    const store = (caption: string): Task => ({
      way: 'store',
      originals,
      cacheDir: join(place, 'cache'),
      caption,
    });
    for (const way of ['bare, one by one', 'bare, side by side'] as const) {
      await measure(`${way} loop`, { way, originals, outDir: join(place, way) });
    }
    await measure('store, empty', store('Một'));
    await measure('store, other captions', store('Hai'));
    await measure('store, nothing changed', store('Hai'));
    await rm(place, { recursive: true });
  }
  const baseline = costs.get('bare, side by side loop') ?? [];
  await writeResults(
    'photos',
    Array.from(costs, ([what, each]) => toRow(what, each, baseline)),
    {
      heading: 'Photos: the store against a bare loop',
      about: `${String(photos)} phone-like photos of 4000 × 3000; each becomes three AVIF and one JPEG. Medians of ${String(runs)} runs (least–most), every run in a process of its own, the ways taken in turn. The loop calls sharp once for each file; side by side it works on as many photos as there are cores, as the store does. Budget: 1.15 of that loop.\n\n\`npm run bench -- photos\``,
    },
  );
}

function toRow(what: string, costs: readonly Cost[], baseline: readonly Cost[]) {
  const values = (key: keyof Cost, of = costs): number[] => of.map((cost) => cost[key]);
  const ratio = (key: keyof Cost): string => {
    const whole = spreadOf(values(key, baseline)).median;
    return (spreadOf(values(key)).median / whole).toFixed(2);
  };
  return {
    what,
    'wall s': formatSpread(values('seconds')),
    'of the loop': ratio('seconds'),
    'CPU s': formatSpread(values('cpuSeconds')),
    'CPU of the loop': ratio('cpuSeconds'),
    'peak MB': formatSpread(values('peakMb'), 0),
  };
}

async function followMemory(folder: string, archives: readonly number[]): Promise<void> {
  const rows = [];
  for (const photos of archives) {
    const place = join(folder, `archive-${String(photos)}`);
    const { seconds, cpuSeconds, peakMb } = await inProcess({
      way: 'archive',
      photos,
      folder: place,
    });
    rows.push({
      photos,
      'peak MB': Math.round(peakMb),
      'wall s': seconds.toFixed(1),
      'CPU ms per photo': ((1000 * cpuSeconds) / photos).toFixed(2),
    });
    await rm(place, { recursive: true });
  }
  await writeResults('photos-memory', rows, {
    heading: 'Photos: memory as the archive grows',
    about:
      'Small distinct photos, derived and published into an empty store and once more from the full one, in one process.\n\n`npm run bench -- photos`',
  });
}

async function makeOriginals(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, index) => join(folder, `${String(index)}.jpg`));
  for (const [seed, file] of files.entries()) await writePhonePhoto(file, seed);
  return files;
}

async function inProcess(task: Task): Promise<Cost> {
  const { stdout } = await run(process.execPath, [PROGRAM, JSON.stringify(task)], {
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout) as Cost;
}
