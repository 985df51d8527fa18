import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cachedPhoto } from '../support/cached-photo.ts';

test('a wide emblem stands whole in a white square, and is made once', async () => {
  const { openStore, cacheDir, cacheFiles, original } = await cachedPhoto();
  const wide = { width: 600, height: 300, channels: 3, background: '#103070' } as const;
  await writeFile(original, await sharp({ create: wide }).png().toBuffer());
  const emblem = await openStore().derive({ file: original, note: {} });
  const icon = await openStore().drawIcon(emblem);
  const { data, info } = await sharp(join(cacheDir, icon.jpeg.url))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([180, 180]);
  const at = (x: number, y: number) => data[(y * 180 + x) * 3] ?? -1;
  expect(at(90, 10)).toBeGreaterThan(245);
  expect(at(90, 170)).toBeGreaterThan(245);
  for (const x of [4, 90, 175]) expect(at(x, 90)).toBeLessThan(40);
  const before = await cacheFiles(/\.jpg$/u);
  expect(await openStore().drawIcon(emblem)).toEqual(icon);
  expect(await cacheFiles(/\.jpg$/u)).toEqual(before);
});
