import path from 'node:path';

import { writeSearchIndex } from '../../../src/search/build/write-search-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { makeArchive } from '../../support/search/made-archive.ts';
import { sourceOf } from '../../support/search/write-index.ts';
import { median } from '../spread.ts';

const RUNS = 3;

/** Seconds to bring the index up to date after a change in the open period, and in a closed one. */
export async function benchPublishing(sizes: readonly number[], folder: string): Promise<object[]> {
  const rows = [];
  for (const size of sizes) {
    const documents = makeArchive(size, 11).map(({ document }) => document);
    const places = [path.join(folder, `out-${size}`), path.join(folder, `cache-${size}`)] as const;
    const write = async (changed: readonly SearchDocument[]): Promise<number> => {
      const start = performance.now();
      await writeSearchIndex(sourceOf(changed), ...places);
      return (performance.now() - start) / 1000;
    };
    const whole = await write(documents);
    const again = await write(documents);
    const days = documents.map(({ day }) => day).sort();
    const last = documents.findIndex(({ day }) => day === days.at(-1));
    const month = days.at(-1)?.slice(0, 7) ?? '';
    const beforeMonth = documents.filter(({ day }) => !day.startsWith(month));
    const first = documents.filter(({ day }) => day.startsWith(month)).slice(0, 1);
    const openMonth = async (): Promise<number> => {
      await write(beforeMonth);
      return write([...beforeMonth, ...first]);
    };
    rows.push({
      stories: size,
      'all anew s': round(whole),
      'a story of this month s': round(await repeat(documents, last, write)),
      'a story of 2016 s': round(await repeat(documents, 0, write)),
      'first story of a month s': round(await openMonth()),
      'nothing changed s': round(again),
    });
  }
  return rows;
}

async function repeat(
  documents: readonly SearchDocument[],
  index: number,
  write: (changed: readonly SearchDocument[]) => Promise<number>,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const changed = [...documents];
    const story = changed[index];
    if (story !== undefined) changed[index] = { ...story, title: `${story.title} ${String(run)}` };
    times.push(await write(changed));
  }
  return median(times);
}

function round(seconds: number): number {
  return Number(seconds.toFixed(2));
}
