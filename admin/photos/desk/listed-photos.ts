/** A photo as it stands in the story's list; keys that the model does not know are kept. */
export interface ListedPhoto {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  decorative?: boolean | undefined;
}

export type PhotoList = readonly ListedPhoto[];

/** The list as the form holds it, whoever wrote it: a bare text is a file name, as in the model. */
export function readPhotos(value: unknown): PhotoList {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item): ListedPhoto[] => {
    if (typeof item === 'string') return [{ src: item }];
    if (typeof item !== 'object' || item === null) return [];
    const { src } = item as { src?: unknown };
    return [{ ...item, src: typeof src === 'string' ? src : '' }];
  });
}

export function placeOf(photos: PhotoList, src: string): number {
  return photos.findIndex((photo) => photo.src === src);
}

export function changePhoto(
  photos: PhotoList,
  src: string,
  change: Partial<ListedPhoto>,
): PhotoList {
  return photos.map((photo) => (photo.src === src ? { ...photo, ...change } : photo));
}

/** @param to place that the photo has afterwards; beyond the ends it is the end */
export function movePhoto(photos: PhotoList, src: string, to: number): PhotoList {
  const from = placeOf(photos, src);
  const moved = photos[from];
  if (moved === undefined) return photos;
  const place = Math.max(0, Math.min(to, photos.length - 1));
  return photos.toSpliced(from, 1).toSpliced(place, 0, moved);
}

export function removePhoto(photos: PhotoList, src: string): PhotoList {
  return photos.filter((photo) => photo.src !== src);
}

/** WCAG 2.2, 1.1.1: a photo needs a description unless it is decoration. */
export function lacksAlt({ alt, decorative }: ListedPhoto): boolean {
  return decorative !== true && (alt ?? '').trim() === '';
}

/** One credit for photos without one, or for all. */
export function fillCredit(photos: PhotoList, credit: string, isForAll: boolean): PhotoList {
  return photos.map((photo) =>
    isForAll || (photo.credit ?? '').trim() === '' ? { ...photo, credit } : photo,
  );
}

/** How many photos have another credit, which one for all would replace. */
export function countOtherCredits(photos: PhotoList, credit: string): number {
  return photos.filter((photo) => {
    const own = (photo.credit ?? '').trim();
    return own !== '' && own !== credit;
  }).length;
}
