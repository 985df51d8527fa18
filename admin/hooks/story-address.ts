import { storyPath } from '../../src/archive/addresses.ts';
import { textIn, type EntryData } from '../formats/entry-data.ts';

/** `<yyyy>/<folder>` of a story file, or undefined for any other file. */
export function storyId(path: string): string | undefined {
  return /(?:^|\/)news\/(\d{4}\/[^/]+)\/index\.mdx$/u.exec(path)?.[1];
}

/** The public address of a story. */
export function addressOf(id: string, fields: EntryData): string {
  return storyPath(id, textIn(fields, 'slug') || undefined);
}
