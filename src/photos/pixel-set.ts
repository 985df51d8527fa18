import { join } from 'node:path';
import type { Begun } from './begun.ts';
import { averageColor, encodeAvif, encodeJpeg, type Raster } from './codec.ts';
import { fileSet, type FileSet } from './file-set.ts';
import type { RunLimited } from './limit-parallel.ts';
import { decodeOriginal, measureOriginal } from './original.ts';
import type { PhotoSettings } from './photo-settings.ts';
import { planDerivatives, type DerivativePlan, type Size } from './plan-derivatives.ts';

/** The derivatives of one original before any note is added. */
export interface PixelSet extends Size {
  readonly color: string;
  readonly avif: readonly Size[];
  readonly jpeg: Size;
}

export const JPEG_PIXELS_NAME = 'photo.jpg';

export function avifPixelsName({ widthPx }: Pick<Size, 'widthPx'>): string {
  return `${widthPx.toString()}.avif`;
}

export function pixelSet(cacheDir: string, contentId: string, recipe: string): FileSet<PixelSet> {
  const folder = join(cacheDir, 'pixels', contentId.slice(0, 2), `${contentId}-${recipe}`);
  return fileSet(folder, 'pixels.json');
}

/**
 * Decodes the original, by which all is known that pages show of it, and whether it can be read at all; then encodes
 * its derivatives.
 */
export async function beginPixelSet(
  kept: FileSet<PixelSet>,
  original: { readonly bytes: Buffer; readonly file: string },
  settings: PhotoSettings,
  onCore: RunLimited,
): Promise<Begun<PixelSet>> {
  const { bytes, file } = original;
  const size = await measureOriginal(bytes, file);
  const plan = planDerivatives(size, settings);
  const raster = await onCore(() => decodeOriginal(bytes, file, plan.base), 'first');
  const color = await onCore(() => averageColor(raster), 'first');
  const known: PixelSet = { ...size, color, avif: plan.avif, jpeg: plan.jpeg };
  const encoding = encodeAll(raster, plan, settings, onCore);
  return { known, ended: encoding.then((files) => kept.write(known, files)) };
}

/** The widest first: it takes longest, and the short ones then fill the gaps. */
async function encodeAll(
  raster: Raster,
  plan: DerivativePlan,
  settings: PhotoSettings,
  onCore: RunLimited,
): Promise<Map<string, Buffer>> {
  const files = await Promise.all([
    ...plan.avif.toReversed().map(async (size): Promise<[string, Buffer]> => {
      return [avifPixelsName(size), await onCore(() => encodeAvif(raster, size, settings.avif))];
    }),
    onCore(async (): Promise<[string, Buffer]> => {
      return [JPEG_PIXELS_NAME, await encodeJpeg(raster, plan.jpeg, settings.jpeg)];
    }),
  ]);
  return new Map(files);
}
