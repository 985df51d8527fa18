import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { averageColor, decode, encodeAvif, encodeJpeg, probe } from '../../../src/photos/codec.ts';
import { colourAt, jpegOf, picture, SMALL_SETTINGS } from './support/make-photo.ts';

const { avif: AVIF, jpeg: JPEG } = SMALL_SETTINGS;
const SIZE = { widthPx: 100, heightPx: 60 };
const LEFT = [0.1, 0.5] as const;
const RIGHT = [0.9, 0.5] as const;
const TOP = [0.5, 0.1] as const;
const BOTTOM = [0.5, 0.9] as const;

/** EXIF 2.3, tag 0x0112: where the first row and column of the stored picture belong. */
const ORIENTATIONS = [
  [1, LEFT, RIGHT],
  [2, RIGHT, LEFT],
  [3, RIGHT, LEFT],
  [4, LEFT, RIGHT],
  [5, TOP, BOTTOM],
  [6, TOP, BOTTOM],
  [7, BOTTOM, TOP],
  [8, BOTTOM, TOP],
] as const;

describe.each(ORIENTATIONS)('EXIF orientation %i', (orientation, redAt, blueAt) => {
  const isLying = orientation >= 5;
  const upright = isLying ? { widthPx: 60, heightPx: 100 } : SIZE;

  test('the photo is measured upright', async () => {
    const photo = await picture().withMetadata({ orientation }).jpeg().toBuffer();
    expect(await probe(photo)).toEqual({ ...upright, frames: 1 });
  });

  test('the pixels are turned upright', async () => {
    const photo = await picture().withMetadata({ orientation }).jpeg().toBuffer();
    const coded = await encodeJpeg(await decode(photo, upright), upright, JPEG);
    expect(await colourAt(coded, redAt)).toBe('red');
    expect(await colourAt(coded, blueAt)).toBe('blue');
    expect(await sharp(coded).metadata()).toMatchObject({
      width: upright.widthPx,
      height: upright.heightPx,
    });
  });
});

test.each([
  ['grey', picture().toColourspace('b-w').jpeg()],
  ['in the colours of print', picture().toColourspace('cmyk').jpeg()],
  ['with 16 bits a channel', picture().toColourspace('rgb16').png()],
  ['with a palette', picture().png({ palette: true })],
])('a photo %s becomes three 8-bit channels', async (_, image) => {
  const raster = await decode(await image.toBuffer(), SIZE);
  expect(raster.data).toHaveLength(SIZE.widthPx * SIZE.heightPx * 3);
});

test('the colours of a wide profile are converted, not only relabelled', async () => {
  const red = { width: 8, height: 8, channels: 3, background: '#cc2020' } as const;
  const wide = await sharp({ create: red }).withIccProfile('p3').png().toBuffer();
  const { data } = await decode(wide, { widthPx: 8, heightPx: 8 });
  const [red8 = 0, green8 = 0, blue8 = 0] = data;
  expect([red8 - 0xcc, green8 - 0x20, blue8 - 0x20].every((by) => Math.abs(by) <= 3)).toBe(true);
});

test('what is transparent becomes white', async () => {
  const clear = { width: 4, height: 4, channels: 4, background: '#00000000' } as const;
  const photo = await sharp({ create: clear }).png().toBuffer();
  const { data } = await decode(photo, { widthPx: 4, heightPx: 4 });
  expect([...new Set(data)]).toEqual([255]);
});

test('a photo cut short is refused, though its header is whole', async () => {
  const photo = await jpegOf({ widthPx: 400, heightPx: 300 });
  const cut = photo.subarray(0, photo.length / 2);
  expect(await probe(cut)).toMatchObject({ widthPx: 400, heightPx: 300 });
  await expect(decode(cut, { widthPx: 400, heightPx: 300 })).rejects.toThrow();
});

test('encodes at the size asked for', async () => {
  const raster = await decode(await jpegOf(), SIZE);
  const half = { widthPx: 50, heightPx: 30 };
  const avif = await encodeAvif(raster, half, AVIF);
  const jpeg = await encodeJpeg(raster, half, JPEG);
  const about = await Promise.all([avif, jpeg].map((image) => sharp(image).metadata()));
  expect(about).toMatchObject([
    { format: 'heif', compression: 'av1', width: 50, height: 30 },
    { format: 'jpeg', isProgressive: true, width: 50, height: 30 },
  ]);
});

test('the same pixels always give the same bytes', async () => {
  const raster = await decode(await jpegOf(), SIZE);
  const encode = () => encodeAvif(raster, SIZE, AVIF);
  expect(await encode()).toEqual(await encode());
});

test('the average colour is a web colour', async () => {
  const grey = { width: 8, height: 8, channels: 3, background: '#08a0ff' } as const;
  const raster = await decode(await sharp({ create: grey }).png().toBuffer(), {
    widthPx: 8,
    heightPx: 8,
  });
  expect(await averageColor(raster)).toBe('#08a0ff');
});
