import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { forEachAtMost } from '../../../src/photos/limit-parallel.ts';
import { DEFAULT_PHOTO_SETTINGS as SETTINGS } from '../../../src/photos/photo-settings.ts';

/** What one would write without a store: the same derivatives, a call of sharp for each file. */
export async function bareLoop(
  originals: readonly string[],
  outDir: string,
  atOnce: number,
): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const { avif, jpeg } = SETTINGS;
  await forEachAtMost(atOnce, originals, async (original) => {
    const name = join(outDir, basename(original, '.jpg'));
    const scaled = (widthPx: number) =>
      sharp(original).autoOrient().resize({ width: widthPx, withoutEnlargement: true });
    for (const widthPx of avif.widthsPx) {
      await scaled(widthPx)
        .avif({ quality: avif.quality, effort: avif.effort })
        .toFile(`${name}-${String(widthPx)}.avif`);
    }
    await scaled(jpeg.maxWidthPx)
      .jpeg({ quality: jpeg.quality, progressive: true })
      .toFile(`${name}.jpg`);
  });
}
