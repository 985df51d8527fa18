import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asEnded, type Begun } from './begun.ts';
import type { DerivedPhoto } from './derived-photo.ts';
import { isMissing } from './file-set.ts';
import type { KnownOriginals, OriginalKey } from './known-originals.ts';
import type { RunLimited, SharedWork } from './limit-parallel.ts';
import { cleanNote, type CleanNote, type PhotoNote } from './metadata/photo-note.ts';
import { checkFileSize } from './original.ts';
import { PhotoError } from './photo-error.ts';
import { describePhoto, photoId, photoSet, writePhotoSet } from './photo-set.ts';
import type { PhotoSettings } from './photo-settings.ts';
import { beginPixelSet, pixelSet, type PixelSet } from './pixel-set.ts';

/** A photo that somebody wants derived. */
export interface PhotoRequest {
  /** The original's path. */
  readonly file: string;
  readonly note: PhotoNote;
  /** What git calls the original, when that is known: it is then not read to find out what it is. */
  readonly blob?: string | undefined;
}

export interface Workshop {
  readonly cacheDir: string;
  readonly settings: PhotoSettings;
  /** The digest of the settings. */
  readonly recipe: string;
  readonly originals: KnownOriginals;
  readonly onCore: RunLimited;
  readonly pixelsOnce: SharedWork<PixelSet>;
  readonly photosOnce: SharedWork<DerivedPhoto>;
}

/**
 * Does only what is missing: nothing for an unchanged photo, no encoding for a changed note.
 *
 * @returns when the photo was read and found good; its files may still be on their way
 */
export async function derivePhoto(
  workshop: Workshop,
  { file, note: rawNote, blob }: PhotoRequest,
): Promise<Begun<DerivedPhoto>> {
  const note = cleanNote(rawNote);
  const original: Original = { path: resolve(file), key: keyOf(resolve(file), blob) };
  const known = workshop.originals.find(original.key);
  const kept = known === undefined ? undefined : await deriveFromKept(workshop, known, note);
  return kept ?? deriveFromOriginal(workshop, original, note);
}

interface Original {
  readonly path: string;
  readonly key: OriginalKey;
}

/** Nothing when the store lacks it, or loses it meanwhile to another process that tidies up. */
async function deriveFromKept(
  workshop: Workshop,
  contentId: string,
  note: CleanNote,
): Promise<Begun<DerivedPhoto> | undefined> {
  const { cacheDir, recipe } = workshop;
  const made = photoSet(cacheDir, photoId(contentId, recipe, note)).read();
  if (made !== undefined) return asEnded(made.photo);
  const pixels = pixelSet(cacheDir, contentId, recipe).read('nothing');
  if (pixels === undefined) return undefined;
  try {
    const labelled = await labelPixels(workshop, contentId, asEnded(pixels), note);
    await labelled.ended;
    return labelled;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function deriveFromOriginal(
  workshop: Workshop,
  { path, key }: Original,
  note: CleanNote,
): Promise<Begun<DerivedPhoto>> {
  const { cacheDir, recipe, settings, onCore } = workshop;
  const bytes = await readFile(path);
  const contentId = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  await workshop.originals.remember(key, contentId);
  const kept = await deriveFromKept(workshop, contentId, note);
  if (kept !== undefined) return kept;
  const pixels = await workshop.pixelsOnce.share(contentId, () =>
    beginPixelSet(pixelSet(cacheDir, contentId, recipe), { bytes, file: path }, settings, onCore),
  );
  return labelPixels(workshop, contentId, pixels, note);
}

function labelPixels(
  { cacheDir, recipe, photosOnce }: Workshop,
  contentId: string,
  pixels: Begun<PixelSet>,
  note: CleanNote,
): Promise<Begun<DerivedPhoto>> {
  const id = photoId(contentId, recipe, note);
  const { folder } = pixelSet(cacheDir, contentId, recipe);
  const known = describePhoto(id, pixels.known);
  const write = (): Promise<void> => writePhotoSet(photoSet(cacheDir, id), known, folder, note);
  return photosOnce.share(id, () => Promise.resolve({ known, ended: pixels.ended.then(write) }));
}

/** @throws {PhotoError} when there is no such file, or one that is not even read */
function keyOf(path: string, blob: string | undefined): OriginalKey {
  const stamp = statSync(path, { throwIfNoEntry: false });
  if (!stamp?.isFile()) throw new PhotoError('anh-khong-thay', path);
  checkFileSize(stamp.size, path);
  return blob === undefined ? { stamp } : { blob };
}
