import sharp, { type Sharp } from 'sharp';
import type { PhotoSettings } from './photo-settings.ts';
import type { Size } from './plan-derivatives.ts';

// The store runs several photos side by side; threads inside libvips would only fight over the same cores,
// and no photo is decoded twice, so libvips's own cache would only hold memory.
sharp.concurrency(1);
sharp.cache(false);

export interface Probe extends Size {
  readonly frames: number;
}

/** Upright 8-bit sRGB pixels without alpha. */
export interface Raster extends Size {
  readonly data: Buffer;
}

/** Reads the header only. The size is the upright one. */
export async function probe(bytes: Buffer): Promise<Probe> {
  const { autoOrient, pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return { widthPx: autoOrient.width, heightPx: autoOrient.height, frames: pages ?? 1 };
}

/** Throws when the pixels are cut short or damaged, but not over the harmless warnings that some phones' files cause. */
export async function decode(bytes: Buffer, { widthPx, heightPx }: Size): Promise<Raster> {
  const data = await sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .resize(widthPx, heightPx, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { data, widthPx, heightPx };
}

export function encodeAvif(
  raster: Raster,
  size: Size,
  { quality, effort }: PhotoSettings['avif'],
): Promise<Buffer> {
  return resized(raster, size).avif({ quality, effort }).toBuffer();
}

export function encodeJpeg(
  raster: Raster,
  size: Size,
  { quality }: PhotoSettings['jpeg'],
): Promise<Buffer> {
  return resized(raster, size).jpeg({ quality, progressive: true }).toBuffer();
}

/** As `#rrggbb`, to stand in for the photo until it has loaded. */
export async function averageColor(raster: Raster): Promise<string> {
  const pixel = await resized(raster, { widthPx: 1, heightPx: 1 }).raw().toBuffer();
  return `#${pixel.toString('hex')}`;
}

function resized({ data, ...from }: Raster, { widthPx, heightPx }: Size): Sharp {
  const raw = { width: from.widthPx, height: from.heightPx, channels: 3 } as const;
  return sharp(data, { raw }).resize(widthPx, heightPx, { fit: 'fill' });
}

/** The whole of a photo in the middle of a white rectangle, without metadata. */
export function encodeIcon(file: string, { widthPx, heightPx }: Size): Promise<Buffer> {
  return sharp(file)
    .resize(widthPx, heightPx, { fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export interface CardParts {
  size: Size;
  quality: number;
  /** Opaque SVG of the left side. */
  column: Buffer;
  /** Fills the rest, as high as the card. */
  photo: { file: string; from: Size; to: Size; focus: { x: number; y: number } } | undefined;
}

/** Puts a drawing and a photo side by side into one JPEG, which has no metadata. */
export async function encodeCard(parts: CardParts): Promise<Buffer> {
  const { size, quality, column, photo } = parts;
  const drawn = await toRaster(sharp(column).flatten());
  const sides = photo === undefined ? [drawn] : [drawn, await toRaster(cropTo(photo))];
  const { data, widthPx, heightPx } = joinSides(sides, size);
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** Scales the part of a photo around its focus, as CSS finds it, to the size. */
function cropTo({ file, from, to, focus }: NonNullable<CardParts['photo']>): Sharp {
  const scale = Math.max(to.widthPx / from.widthPx, to.heightPx / from.heightPx);
  const width = Math.min(from.widthPx, Math.max(1, Math.round(to.widthPx / scale)));
  const height = Math.min(from.heightPx, Math.max(1, Math.round(to.heightPx / scale)));
  return sharp(file)
    .extract({
      left: Math.round(((from.widthPx - width) * focus.x) / 100),
      top: Math.round(((from.heightPx - height) * focus.y) / 100),
      width,
      height,
    })
    .resize(to.widthPx, to.heightPx, { fit: 'fill' });
}

async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}

/** By hand: sharp's composing blends every pixel, which takes ten times as long. */
function joinSides(sides: readonly Raster[], size: Size): Raster {
  const rowOctets = size.widthPx * 3;
  const data = Buffer.alloc(rowOctets * size.heightPx);
  let left = 0;
  for (const side of sides) {
    const octets = side.widthPx * 3;
    for (let row = 0; row < size.heightPx; row++) {
      side.data.copy(data, row * rowOctets + left, row * octets, (row + 1) * octets);
    }
    left += octets;
  }
  return { data, ...size };
}
