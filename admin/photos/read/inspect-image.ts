import { sniffImage, type SniffedFormat } from '../sniff-image.ts';
import { heifShape } from './heif-shape.ts';
import type { ImageShape } from './image-shape.ts';
import { jpegShape } from './jpeg-shape.ts';
import { pngShape } from './png-chunks.ts';
import { webpShape } from './webp-shape.ts';

export interface InspectedImage extends ImageShape {
  format: SniffedFormat;
}

/** Every GIF counts as moving: it is never a photo. */
const GIF: ImageShape = { widthPx: 0, heightPx: 0, isAnimated: true, isCut: false };

const READERS: Record<SniffedFormat, (bytes: Uint8Array) => ImageShape | undefined> = {
  jpeg: jpegShape,
  png: pngShape,
  webp: webpShape,
  avif: heifShape,
  heic: heifShape,
  gif: () => GIF,
};

/** What a file holds, by its content; nothing when it is no image or too broken to say. */
export function inspectImage(bytes: Uint8Array): InspectedImage | undefined {
  const format = sniffImage(bytes);
  if (format === undefined) return undefined;
  const shape = READERS[format](bytes);
  return shape && { format, ...shape };
}
