import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { avifName, jpegName, mediaFolder, type DerivedPhoto } from './derived-photo.ts';
import { fileSet, type FileSet } from './file-set.ts';
import { labelAvif, labelJpeg } from './metadata/label-photo.ts';
import type { CleanNote } from './metadata/photo-note.ts';
import { JPEG_PIXELS_NAME, avifPixelsName, type PixelSet } from './pixel-set.ts';

/** A photo in the store. */
export interface KeptPhoto {
  readonly photo: DerivedPhoto;
  /** Name of the pixel set that it was made from; cards have none. */
  readonly pixels?: string;
}

/** The files of a photo as they are published: pixels and note. */
export function photoSet(cacheDir: string, id: string): FileSet<KeptPhoto> {
  return fileSet(join(cacheDir, mediaFolder(id)), `${id}.json`);
}

/** 96 bits: no two of a billion photos share an id. */
export function photoId(contentId: string, recipe: string, { caption, credit }: CleanNote): string {
  const inputs = JSON.stringify([contentId, recipe, caption, credit]);
  return createHash('sha256').update(inputs).digest('hex').slice(0, 24);
}

/** Writes the note beside the coded pixels; nothing is encoded again. @param folder of the pixels */
export async function writePhotoSet(
  kept: FileSet<KeptPhoto>,
  photo: DerivedPhoto,
  folder: string,
  note: CleanNote,
): Promise<void> {
  const files = new Map<string, Buffer>();
  for (const size of photo.avif) {
    const coded = await readFile(join(folder, avifPixelsName(size)));
    files.set(avifName(photo.id, size.widthPx), labelAvif(coded, note));
  }
  const codedJpeg = await readFile(join(folder, JPEG_PIXELS_NAME));
  files.set(jpegName(photo.id), labelJpeg(codedJpeg, note));
  await kept.write({ photo, pixels: basename(folder) }, files);
}

/** What pages show of a photo. */
export function describePhoto(
  id: string,
  { widthPx, heightPx, color, avif, jpeg }: PixelSet,
): DerivedPhoto {
  const urlOf = (name: string): string => `/${mediaFolder(id)}/${name}`;
  return {
    id,
    widthPx,
    heightPx,
    color,
    avif: avif.map((size) => ({ widthPx: size.widthPx, url: urlOf(avifName(id, size.widthPx)) })),
    jpeg: { ...jpeg, url: urlOf(jpegName(id)) },
  };
}
