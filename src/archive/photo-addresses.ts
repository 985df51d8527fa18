import { toNfc } from '../text/nfc.ts';
import { toSlug } from '../text/slug.ts';
import { photoPath } from './addresses.ts';

interface ListedPhoto {
  src: string;
  decorative: boolean;
}

/**
 * Gives photos the addresses of their pages. An address comes from the name of the file, never from
 * its place in the list, so it stays when photos are put in another order. Decoration has no page.
 *
 * @param story address of the story
 */
export function addressPhotos<P extends ListedPhoto>(
  story: string,
  photos: readonly P[],
): (P & { path?: string | undefined })[] {
  const names = namesOf(photos.filter(({ decorative }) => !decorative).map(({ src }) => src));
  return photos.map((photo) => {
    const name = photo.decorative ? undefined : names.get(photo.src);
    return name === undefined ? photo : { ...photo, path: photoPath(story, name) };
  });
}

/** Files whose names differ in marks or endings only are told apart by a number. */
function namesOf(files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = Array.from(new Set(files), (file) => ({ file, composed: toNfc(file) }))
    .sort((a, b) => (a.composed < b.composed ? -1 : 1))
    .map(({ file }) => file);
  const clashing = sorted.filter((file) => {
    const name = plainName(file);
    if (taken.has(name)) return true;
    names.set(file, name);
    taken.add(name);
    return false;
  });
  for (const file of clashing) {
    let number = 2;
    while (taken.has(`${plainName(file)}-${String(number)}`)) number += 1;
    const name = `${plainName(file)}-${String(number)}`;
    names.set(file, name);
    taken.add(name);
  }
  return names;
}

function plainName(file: string): string {
  return toSlug(file.replace(/\.[^.]*$/u, '')) || 'anh';
}
