import { decodePhoto } from './prepare/decode-photo.ts';
import type { EmbeddedText } from './prepare/embedded-text.ts';
import { photoName } from './prepare/photo-name.ts';
import { readEmbedded } from './prepare/read-embedded.ts';
import { emptyFile, refuseFile, refuseImage, unreadablePhoto } from './prepare/refuse-photo.ts';
import { inspectImage, type InspectedImage } from './read/inspect-image.ts';
import { hasExif, stripPng } from './read/png-chunks.ts';

/** Longest side that goes into the repository: more than any page shows, a tenth of a phone photo. */
const LONGEST_SIDE_PX = 2560;
const THUMBNAIL_PX = 320;
const JPEG_QUALITY = 0.9;
const THUMBNAIL_QUALITY = 0.75;
/** A larger PNG is a photo and smaller as JPEG. */
const LARGEST_PNG_BYTES = 1024 * 1024;

/** A photo as it goes into the repository, with a small picture of it and what was written in it. */
export interface PreparedPhoto extends EmbeddedText {
  /** By its content, see `photoName`. */
  name: string;
  file: Blob;
  thumbnail: Blob;
}

export type Preparation = PreparedPhoto | { refused: string };

export type PreparationStep = 'reading' | 'shrinking';

/**
 * Brings a photo into the form that is stored: upright, at most {@link LONGEST_SIDE_PX}, never
 * enlarged, JPEG, without place, time or camera. A PNG that is small enough keeps its sharp lines.
 */
export async function preparePhoto(
  file: File,
  onStep: (step: PreparationStep) => void = () => undefined,
): Promise<Preparation> {
  onStep('reading');
  const refused = refuseFile(file);
  if (refused !== undefined) return { refused };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A busy browser may not know yet how large a file of a chosen folder is, and say 0: what is read decides.
  if (bytes.length === 0) return { refused: emptyFile(file.name) };
  const image = inspectImage(bytes);
  const refusal = refuseImage(file.name, image);
  if (image === undefined || refusal !== undefined) return { refused: refusal ?? '' };
  const embedded = await readEmbedded(bytes);
  const bitmap = await decodePhoto(bytes, image.format);
  if (bitmap === undefined) return { refused: unreadablePhoto(file.name, image.format === 'heic') };
  onStep('shrinking');
  try {
    const prepared = keepsPng(image, bytes) ? pngWithoutMetadata(bytes) : await toJpeg(bitmap);
    const thumbnail = await shrink(bitmap, THUMBNAIL_PX, THUMBNAIL_QUALITY);
    return { ...embedded, name: await photoName(prepared), file: prepared, thumbnail };
  } finally {
    bitmap.close();
  }
}

function keepsPng({ format, widthPx, heightPx }: InspectedImage, bytes: Uint8Array): boolean {
  return (
    format === 'png' &&
    Math.max(widthPx, heightPx) <= LONGEST_SIDE_PX &&
    bytes.length <= LARGEST_PNG_BYTES &&
    !hasExif(bytes)
  );
}

function pngWithoutMetadata(bytes: Uint8Array): Blob {
  return new Blob([stripPng(bytes)], { type: 'image/png' });
}

function toJpeg(bitmap: ImageBitmap): Promise<Blob> {
  return shrink(bitmap, LONGEST_SIDE_PX, JPEG_QUALITY);
}

async function shrink(bitmap: ImageBitmap, longestPx: number, quality: number): Promise<Blob> {
  const { width, height } = bitmap;
  const scale = Math.min(1, longestPx / Math.max(width, height));
  const side = (lengthPx: number): number => Math.max(1, Math.round(lengthPx * scale));
  const canvas = new OffscreenCanvas(side(width), side(height));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('The browser gives no canvas.');
  // Transparent parts become white, not black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
