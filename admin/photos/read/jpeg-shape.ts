import { viewOf, type ImageShape } from './image-shape.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Walks the segments of a JPEG; nothing when there is no frame in it. */
export function jpegShape(bytes: Uint8Array): ImageShape | undefined {
  const view = viewOf(bytes);
  let size: { widthPx: number; heightPx: number } | undefined;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      size = { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
    if (marker === START_OF_SCAN) break;
  }
  return size && { ...size, isAnimated: false, isCut: !hasEnd(bytes, at) };
}

/** A start of frame; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Cameras append other things behind the end, so it is looked for from the first scan on. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === END_OF_IMAGE) return true;
  }
  return false;
}
