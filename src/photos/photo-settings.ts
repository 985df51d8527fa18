import { createHash } from 'node:crypto';

export interface PhotoSettings {
  readonly avif: {
    readonly widthsPx: readonly number[];
    readonly quality: number;
    readonly effort: number;
  };
  /** The fallback, the download and the share image in one. */
  readonly jpeg: { readonly maxWidthPx: number; readonly quality: number };
}

export const DEFAULT_PHOTO_SETTINGS: PhotoSettings = {
  avif: { widthsPx: [480, 960, 1600], quality: 50, effort: 0 },
  jpeg: { maxWidthPx: 1200, quality: 78 },
};

/** Raise it when the code makes other pixels or another packet from the same settings. */
const PIPELINE_VERSION = 1;

/** Names everything beside the original itself that decides what its derivatives look like. */
export function digestSettings({ avif, jpeg }: PhotoSettings): string {
  const inputs = [
    PIPELINE_VERSION,
    [...avif.widthsPx].sort((a, b) => a - b),
    avif.quality,
    avif.effort,
    jpeg.maxWidthPx,
    jpeg.quality,
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12);
}
