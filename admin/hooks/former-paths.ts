import { addressPhotos } from '../../src/archive/photo-addresses.ts';
import { omitKeys, type EntryData } from '../formats/entry-data.ts';
import { addressOf } from './story-address.ts';

/**
 * A published address must keep answering: when the story moves, its published address joins
 * `formerPaths`, and so do those of photos that are taken out or whose files are renamed; an address
 * that shows something again leaves them.
 *
 * @param published the fields of the story as readers see it, if they do
 */
export function keepFormerPaths(
  id: string,
  fields: EntryData,
  published: EntryData | undefined,
): EntryData {
  const address = addressOf(id, fields);
  const before = published === undefined ? [] : leftAddresses(id, fields, published);
  const shown = new Set([address, ...photoAddresses(address, fields)]);
  const kept = [...texts(fields['formerPaths']), ...before].filter((path) => !shown.has(path));
  const others = omitKeys(fields, 'formerPaths');
  return kept.length === 0 ? others : { ...others, formerPaths: [...new Set(kept)] };
}

/** Where the story stood, and where photos stood that it has no longer: the others move with it. */
function leftAddresses(id: string, fields: EntryData, published: EntryData): string[] {
  const address = addressOf(id, published);
  const stay = new Set(photoAddresses(address, fields));
  return [address, ...photoAddresses(address, published).filter((path) => !stay.has(path))];
}

function photoAddresses(address: string, { photos }: EntryData): string[] {
  const listed = Array.isArray(photos) ? photos.flatMap(readPhoto) : [];
  const paths = addressPhotos(address, listed).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => path !== undefined);
}

function readPhoto(written: unknown): { src: string; decorative: boolean }[] {
  if (typeof written !== 'object' || written === null || !('src' in written)) return [];
  const { src } = written;
  const decorative = 'decorative' in written && written.decorative === true;
  return typeof src === 'string' ? [{ src, decorative }] : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
