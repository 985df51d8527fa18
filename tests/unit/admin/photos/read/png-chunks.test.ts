import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hasExif, pngShape, stripPng } from '../../../../../admin/photos/read/png-chunks.ts';

const picture = sharp({ create: { width: 30, height: 20, channels: 4, background: '#2588' } });

/** A chunk without a right checksum, which is not looked at. */
function chunk(type: string, text: string): Buffer {
  const data = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

test('a picture keeps its pixels and loses everything else', async () => {
  const plain = await picture.clone().png().toBuffer();
  const told = Buffer.concat([
    plain.subarray(0, -12),
    chunk('tEXt', 'Comment\0Nhà riêng'),
    chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>'),
    chunk('tIME', '1234567'),
    plain.subarray(-12),
    Buffer.from('behind the end'),
  ]);
  const stripped = Buffer.from(stripPng(told));
  expect(stripped.toString('latin1')).not.toMatch(/tEXt|iTXt|tIME|xmp/u);
  expect(stripped.includes('Nhà riêng') || stripped.includes('behind')).toBe(false);
  const pixels = (file: Buffer): Promise<Buffer> => sharp(file).raw().toBuffer();
  expect(await pixels(stripped)).toEqual(await pixels(plain));
});

test('a picture that its metadata may turn is known', async () => {
  const turned = await picture.clone().withMetadata({ orientation: 6 }).png().toBuffer();
  expect(hasExif(turned)).toBe(true);
  expect(hasExif(await picture.clone().png().toBuffer())).toBe(false);
});

test('an animated PNG is known', async () => {
  const plain = await picture.clone().png().toBuffer();
  const animated = Buffer.concat([
    plain.subarray(0, 33),
    chunk('acTL', '12345678'),
    plain.subarray(33),
  ]);
  expect(pngShape(animated)?.isAnimated).toBe(true);
});
