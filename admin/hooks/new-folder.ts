import { toSlug } from '../../src/text/slug.ts';
import { textIn, type EntryData } from '../formats/entry-data.ts';

/** Where a story lies for good: its year in Vietnam and a name made from its address or title. */
export interface StoryFolder {
  year: string;
  name: string;
}

/**
 * @param data canonical fields, so that the time of publication is Vietnam time
 * @param isTaken asks for `<yyyy>/<name>`, drafts included
 */
export async function newFolder(
  data: EntryData,
  isTaken: (id: string) => Promise<boolean>,
): Promise<StoryFolder> {
  const year = textIn(data, 'publishedAt').slice(0, 4);
  const stem = toSlug(textIn(data, 'slug')) || toSlug(textIn(data, 'title')) || 'tin';
  let name = stem;
  for (let count = 2; await isTaken(`${year}/${name}`); count += 1)
    name = `${stem}-${String(count)}`;
  return { year, name };
}
