import { latin1, viewOf, type ImageShape } from './image-shape.ts';

/** Sizes stand in the meta box, which cameras write first. */
const SEARCHED_BYTES = 512 * 1024;

/**
 * HEIC and AVIF: the largest size that the container names is that of the picture; tiles and
 * thumbnails have smaller ones.
 */
export function heifShape(bytes: Uint8Array): ImageShape | undefined {
  const sizes = findSizes(bytes);
  const largest = sizes.sort((a, b) => b.widthPx * b.heightPx - a.widthPx * a.heightPx)[0];
  if (largest === undefined) return undefined;
  return { ...largest, isAnimated: latin1(bytes, 8, 12) === 'avis', isCut: isCut(bytes) };
}

function findSizes(bytes: Uint8Array): { widthPx: number; heightPx: number }[] {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, SEARCHED_BYTES) - 16;
  const sizes: { widthPx: number; heightPx: number }[] = [];
  for (let at = bytes.indexOf(0x69, 8); at !== -1 && at < end; at = bytes.indexOf(0x69, at + 1)) {
    if (latin1(bytes, at, at + 4) !== 'ispe') continue;
    sizes.push({ widthPx: view.getUint32(at + 8), heightPx: view.getUint32(at + 12) });
  }
  return sizes;
}

/** Whether the last of the outer boxes reaches beyond the file. */
function isCut(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 16 <= bytes.length) {
    const length = view.getUint32(at);
    if (length === 0) return false;
    const full = length === 1 ? Number(view.getBigUint64(at + 8)) : length;
    if (full < 8) return true;
    at += full;
  }
  return at > bytes.length;
}
