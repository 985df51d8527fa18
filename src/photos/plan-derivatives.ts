import type { PhotoSettings } from './photo-settings.ts';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface DerivativePlan {
  /** The largest of all derivatives; the original is decoded once, at this size. */
  readonly base: Size;
  readonly avif: readonly Size[];
  readonly jpeg: Size;
}

/** libheif encodes no side longer than this. */
const MAX_SIDE_PX = 16_384;

/** Never upscales: the widths below the original's own, then the original's own unless it is larger than all. */
export function planDerivatives(original: Size, { avif, jpeg }: PhotoSettings): DerivativePlan {
  const tallestWidthPx = Math.floor((original.widthPx * MAX_SIDE_PX) / original.heightPx);
  const ownWidthPx = Math.max(1, Math.min(original.widthPx, tallestWidthPx));
  const widthsPx = new Set(avif.widthsPx.map((widthPx) => Math.min(widthPx, ownWidthPx)));
  const avifSizes = [...widthsPx]
    .sort((a, b) => a - b)
    .map((widthPx) => scaleTo(widthPx, original));
  const jpegSize = scaleTo(Math.min(jpeg.maxWidthPx, ownWidthPx), original);
  const base = [...avifSizes, jpegSize].reduce((a, b) => (b.widthPx > a.widthPx ? b : a));
  return { base, avif: avifSizes, jpeg: jpegSize };
}

function scaleTo(widthPx: number, original: Size): Size {
  const heightPx = Math.round((widthPx * original.heightPx) / original.widthPx);
  return { widthPx, heightPx: Math.min(MAX_SIDE_PX, Math.max(1, heightPx)) };
}
