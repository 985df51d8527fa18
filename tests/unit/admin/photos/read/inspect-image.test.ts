import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { inspectImage } from '../../../../../admin/photos/read/inspect-image.ts';

const HEIC = new URL('../../../../fixtures/photos/phone.heic', import.meta.url);
const picture = (): Sharp =>
  sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#258',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
const FILES: Record<string, () => Promise<Buffer>> = {
  jpeg: () => picture().jpeg().toBuffer(),
  'progressive jpeg': () => picture().jpeg({ progressive: true }).toBuffer(),
  'jpeg on its side': () => picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  png: () => picture().png().toBuffer(),
  webp: () => picture().webp().toBuffer(),
  'lossless webp': () => picture().webp({ lossless: true }).toBuffer(),
  'webp with alpha': () => picture().ensureAlpha(0.5).webp().toBuffer(),
  avif: () => picture().avif({ effort: 0 }).toBuffer(),
};

test.each(Object.entries(FILES))('the size of a %s is read', async (name, make) => {
  const format = name.replace(/^.*(jpeg|webp).*$/u, '$1');
  expect(inspectImage(await make())).toEqual({
    format,
    widthPx: 400,
    heightPx: 300,
    isAnimated: false,
    isCut: false,
  });
});

test('the size of a HEIC is read', async () => {
  const shape = inspectImage(await readFile(HEIC));
  expect(shape).toMatchObject({ format: 'heic', widthPx: 800, heightPx: 600, isCut: false });
});

test.each([...Object.entries(FILES), ['heic', () => readFile(HEIC)] as const])(
  'a %s that is cut off says so, wherever it is cut',
  async (_, make) => {
    const whole = await make();
    for (let kept = whole.length - 3; kept > 0; kept -= Math.ceil(whole.length / 40)) {
      const shape = inspectImage(whole.subarray(0, kept));
      expect(shape?.isCut ?? true, String(kept)).toBe(true);
    }
  },
);

test('what a camera appends behind a JPEG does not matter', async () => {
  const jpeg = await picture().jpeg().toBuffer();
  expect(inspectImage(Buffer.concat([jpeg, Buffer.alloc(500, 7)]))?.isCut).toBe(false);
});

test('moving pictures are told from photos', async () => {
  const frames = await sharp([await FILES['png']?.(), await FILES['png']?.()] as Buffer[], {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  expect(inspectImage(frames)?.isAnimated).toBe(true);
  expect(inspectImage(Buffer.from('GIF89a.....'))?.isAnimated).toBe(true);
});

test.each([
  '',
  'text',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\xff\xd8\xff\xe0',
  '\x89PNG\r\n\x1a\n',
])('%j is no image', (text) => {
  expect(inspectImage(Buffer.from(text, 'latin1'))).toBeUndefined();
});
