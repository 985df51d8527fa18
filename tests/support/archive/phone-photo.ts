import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom } from './random.ts';

const DEMO = join(import.meta.dirname, '..', '..', '..', 'content', 'news');
const SIZE = { width: 4000, height: 3000 };
const TILE = { width: 500, height: 375 };
/** As of a phone indoors: the files take 3 to 4 MB. */
const GRAIN = 24;

/** One of the demo photos as a phone of 12 MP would have taken it, another one for every seed. */
export async function writePhonePhoto(file: string, seed: number): Promise<void> {
  const random = createRandom(seed);
  const photos = (await readdir(DEMO, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  const taken = sharp(join(DEMO, photos.sort()[seed % photos.length] ?? ''))
    .flop(random.between(0, 1) === 1)
    .modulate({ brightness: 0.9 + random.between(0, 20) / 100 })
    .resize({ ...SIZE, kernel: 'cubic' });
  const grain = Uint8Array.from({ length: TILE.width * TILE.height * 3 }, () =>
    random.between(128 - GRAIN, 128 + GRAIN),
  );
  await taken
    .composite([
      { input: Buffer.from(grain), raw: { ...TILE, channels: 3 }, tile: true, blend: 'soft-light' },
    ])
    .jpeg({ quality: 95 })
    .toFile(file);
}
