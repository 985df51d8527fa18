import type { Collection } from '../../src/model/index.ts';
import { checkSource, splitSource, writeSource, writeYaml } from '../../src/story/index.ts';
import type { EntryData } from '../formats/entry-data.ts';
import { splitEntry } from '../formats/entry-format.ts';

/** One thing to put right before an entry can be saved. */
export interface EntryFinding {
  /** Where, as the form names it; empty when the message says it. */
  place: string;
  message: string;
}

/**
 * Every finding that `check:content` would have on the file of an entry, in its order.
 *
 * @param files names of the files beside the entry; when unknown, missing files are not looked for
 */
export function checkEntry(
  collection: Collection,
  data: EntryData,
  files?: readonly string[],
): EntryFinding[] {
  const { fields, body } = splitEntry(collection, data);
  const source = collection.format === 'mdx' ? writeSource(fields, body) : writeYaml(fields);
  const firstBodyLine = collection.format === 'mdx' ? lineOfBody(source) : Infinity;
  return checkSource(source, { collection, files }).findings.map(({ line, message }) => ({
    place: line >= firstBodyLine ? (collection.body?.label ?? '') : '',
    message,
  }));
}

function lineOfBody(source: string): number {
  return source.slice(0, splitSource(source).bodyOffset).split('\n').length;
}
