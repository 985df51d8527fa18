import { fold, spell } from '../terms/spelling.ts';
import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import type { Plan } from './plan.ts';
import { readLateTelex, readTelex } from './telex.ts';
import { readVni } from './vni.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/**
 * The query as it was meant by a reader whose input method was off: words that are nowhere, and
 * those that only the digits of VNI explain, are read as keys where that gives a known word.
 *
 * @returns `undefined` when nothing can be read so
 */
export async function readKeys(
  reader: IndexReader,
  query: string,
  plan: Plan,
  places: Places,
): Promise<string | undefined> {
  const words = [...query.matchAll(/[\p{L}\p{M}\d]+/gu)].flatMap(({ 0: word, index }) => {
    const place = plan.units.findIndex(
      ({ from, to }) => from === index && to === index + word.length,
    );
    const readings = readingsOf(word.toLowerCase(), places.units[place]?.count);
    return readings.length > 0 ? [{ word, index, readings }] : [];
  });
  if (words.length === 0) return undefined;
  const known = await reader.words();
  const read = words.reduceRight((text, { word, index, readings }) => {
    const meant = readings.find((reading) => known.has(fold(spell(reading)))) ?? word;
    return text.slice(0, index) + meant + text.slice(index + word.length);
  }, query);
  return read === query ? undefined : read;
}

/** @param count of the pages that have the word; `undefined` where the query is read in its parts */
function readingsOf(word: string, count: number | undefined): string[] {
  // A tone that was typed leaves no keys for another.
  if (TONES.test(word.normalize('NFD'))) return [];
  const vni = count === undefined ? readVni(word) : undefined;
  const telex = count === 0 ? [readTelex(word), readLateTelex(word)] : [];
  return [vni ?? [], telex].flat().filter((reading) => reading !== word);
}
