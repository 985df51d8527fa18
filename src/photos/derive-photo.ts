import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DerivedPhoto } from './derived-photo.ts';
import type { KnownOriginals, Stamp } from './known-originals.ts';
import type { RunLimited, RunShared } from './limit-parallel.ts';
import { cleanNote, type CleanNote, type PhotoNote } from './metadata/photo-note.ts';
import { checkFileSize } from './original.ts';
import { PhotoError } from './photo-error.ts';
import { makePhotoSet, photoId, photoSet } from './photo-set.ts';
import type { PhotoSettings } from './photo-settings.ts';
import { makePixelSet, pixelSet, type PixelSet } from './pixel-set.ts';

export interface Workshop {
  readonly cacheDir: string;
  readonly settings: PhotoSettings;
  /** The digest of the settings. */
  readonly recipe: string;
  readonly originals: KnownOriginals;
  readonly onCore: RunLimited;
  readonly pixelsOnce: RunShared<PixelSet>;
  readonly photosOnce: RunShared<DerivedPhoto>;
}

/** Does only what is missing: nothing for an unchanged photo, no encoding for a changed note. */
export async function derivePhoto(
  workshop: Workshop,
  file: string,
  rawNote: PhotoNote,
): Promise<DerivedPhoto> {
  const note = cleanNote(rawNote);
  const path = resolve(file);
  const stamp = readStamp(path);
  const known = workshop.originals.find(path, stamp);
  const kept = known === undefined ? undefined : await deriveFromKept(workshop, known, note);
  return kept ?? deriveFromOriginal(workshop, path, stamp, note);
}

async function deriveFromKept(
  workshop: Workshop,
  contentId: string,
  note: CleanNote,
): Promise<DerivedPhoto | undefined> {
  const { cacheDir, recipe } = workshop;
  const photo = photoSet(cacheDir, photoId(contentId, recipe, note)).read();
  if (photo !== undefined) return photo;
  const pixels = pixelSet(cacheDir, contentId, recipe).read();
  return pixels && labelPixels(workshop, contentId, pixels, note);
}

async function deriveFromOriginal(
  workshop: Workshop,
  path: string,
  stamp: Stamp,
  note: CleanNote,
): Promise<DerivedPhoto> {
  const { cacheDir, recipe, settings, onCore } = workshop;
  const bytes = await readFile(path);
  const contentId = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  await workshop.originals.remember(path, stamp, contentId);
  const kept = await deriveFromKept(workshop, contentId, note);
  if (kept !== undefined) return kept;
  const pixels = await workshop.pixelsOnce(contentId, () =>
    makePixelSet(pixelSet(cacheDir, contentId, recipe), { bytes, file: path }, settings, onCore),
  );
  return labelPixels(workshop, contentId, pixels, note);
}

function labelPixels(
  { cacheDir, recipe, photosOnce }: Workshop,
  contentId: string,
  pixels: PixelSet,
  note: CleanNote,
): Promise<DerivedPhoto> {
  const id = photoId(contentId, recipe, note);
  const { folder } = pixelSet(cacheDir, contentId, recipe);
  return photosOnce(id, () =>
    makePhotoSet(photoSet(cacheDir, id), id, { ...pixels, folder }, note),
  );
}

function readStamp(path: string): Stamp {
  const stamp = statSync(path, { throwIfNoEntry: false });
  if (!stamp?.isFile()) throw new PhotoError('anh-khong-thay', path);
  checkFileSize(stamp.size, path);
  return stamp;
}
