import { join } from 'node:path';
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

export function avifPixelsName({ widthPx }: Size): string {
  return `${widthPx.toString()}.avif`;
}

export function pixelSet(cacheDir: string, contentId: string, recipe: string): FileSet<PixelSet> {
  const folder = join(cacheDir, 'pixels', contentId.slice(0, 2), `${contentId}-${recipe}`);
  return fileSet(folder, 'pixels.json');
}

export async function makePixelSet(
  kept: FileSet<PixelSet>,
  original: { readonly bytes: Buffer; readonly file: string },
  settings: PhotoSettings,
  onCore: RunLimited,
): Promise<PixelSet> {
  const { bytes, file } = original;
  const size = await measureOriginal(bytes, file);
  const plan = planDerivatives(size, settings);
  const raster = await onCore(() => decodeOriginal(bytes, file, plan.base));
  const [color, files] = await Promise.all([
    onCore(() => averageColor(raster)),
    encodeAll(raster, plan, settings, onCore),
  ]);
  const set: PixelSet = { ...size, color, avif: plan.avif, jpeg: plan.jpeg };
  await kept.write(set, files);
  return set;
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
