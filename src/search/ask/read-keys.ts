import { fold, spell } from '../terms/spelling.ts';
import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import type { Plan } from './plan.ts';
import { readLateTelex, readTelex } from './telex.ts';
import { readVni } from './vni.ts';

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
  const isNowhere = (word: string, from: number): boolean =>
    plan.units.some(
      (unit, index) =>
        unit.from === from && unit.to === from + word.length && places.units[index]?.count === 0,
    );
  const isWhole = (from: number, to: number): boolean =>
    plan.units.some((unit) => unit.from === from && unit.to === to);
  const words = [...query.matchAll(/[\p{L}\p{M}\d]+/gu)].flatMap(({ 0: word, index }) => {
    const keys = word.toLowerCase();
    const readings = isNowhere(word, index)
      ? [readTelex(keys), readLateTelex(keys)]
      : isWhole(index, index + word.length)
        ? []
        : [readVni(keys) ?? ''];
    return readings.some((reading) => reading !== '' && reading !== keys)
      ? [{ word, index, readings }]
      : [];
  });
  if (words.length === 0) return undefined;
  const known = await reader.words();
  const read = words.reduceRight((text, { word, index, readings }) => {
    const meant = readings.find((reading) => reading !== word && known.has(fold(spell(reading))));
    return meant === undefined
      ? text
      : text.slice(0, index) + meant + text.slice(index + word.length);
  }, query);
  return read === query ? undefined : read;
}
