import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DerivedPhoto } from './derived-photo.ts';
import { readFileSet } from './file-set.ts';
import type { KnownOriginals, Stamp } from './known-originals.ts';
import type { RunLimited, RunShared } from './limit-parallel.ts';
import { cleanNote, type CleanNote, type PhotoNote } from './metadata/photo-note.ts';
import { checkFileSize } from './original.ts';
import { PhotoError } from './photo-error.ts';
import { makePhotoSet, photoId, photoSetPlace } from './photo-set.ts';
import type { PhotoSettings } from './photo-settings.ts';
import { makePixelSet, pixelSetPlace, type PixelSet } from './pixel-set.ts';

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
export async function derivePhoto(workshop: Workshop, file: string, rawNote: PhotoNote): Promise<DerivedPhoto> {
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
  const id = photoId(contentId, recipe, note);
  const photo = readFileSet<DerivedPhoto>(photoSetPlace(cacheDir, id));
  if (photo !== undefined) return photo;
  const place = pixelSetPlace(cacheDir, contentId, recipe);
  const set = readFileSet<PixelSet>(place);
  if (set === undefined) return undefined;
  return workshop.photosOnce(id, () => makePhotoSet(cacheDir, id, { set, folder: place.folder }, note));
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
  const place = pixelSetPlace(cacheDir, contentId, recipe);
  const original = { bytes, file: path };
  const set = await workshop.pixelsOnce(place.folder, () => makePixelSet(place, original, settings, onCore));
  const id = photoId(contentId, recipe, note);
  return workshop.photosOnce(id, () => makePhotoSet(cacheDir, id, { set, folder: place.folder }, note));
}

function readStamp(path: string): Stamp {
  const stamp = statSync(path, { throwIfNoEntry: false });
  if (!stamp?.isFile()) throw new PhotoError('photo-missing', path);
  checkFileSize(stamp.size, path);
  return stamp;
}
