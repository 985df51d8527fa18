import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom } from './random.ts';

/** Small photos, each with other pixels: what they become costs milliseconds and little room. */
export async function makePhotoPool(
  folder: string,
  count: number,
  seed: number,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < count; index++) {
    const file = join(folder, `${String(index)}.jpg`);
    await writePhoto(file, { widthPx: 96, heightPx: 64, seed: seed + index });
    files.push(file);
  }
  return files;
}

/** A picture of soft noise, another one for every seed. */
export async function writePhoto(
  file: string,
  { widthPx, heightPx, seed }: { widthPx: number; heightPx: number; seed: number },
): Promise<void> {
  const random = createRandom(seed);
  const width = Math.max(8, Math.round(widthPx / 8));
  const height = Math.max(8, Math.round(heightPx / 8));
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => random.between(0, 255));
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(2)
    .resize(widthPx, heightPx, { fit: 'fill' })
    .jpeg({ quality: 88 })
    .toFile(file);
}
