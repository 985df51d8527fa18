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

export interface CardParts {
  size: Size;
  quality: number;
  /** SVG of the left side, as wide as `columnPx`. */
  column: Buffer;
  columnPx: number;
  /** Fills the rest. */
  photo: { file: string; from: Size; to: Size; focus: { x: number; y: number } } | undefined;
}

/** Puts a drawing and a photo side by side into one JPEG, which has no metadata. */
export async function encodeCard(parts: CardParts): Promise<Buffer> {
  const { size, quality, column, columnPx, photo } = parts;
  const input = photo && (await cropTo(photo));
  return sharp({
    create: { width: size.widthPx, height: size.heightPx, channels: 3, background: '#fff' },
  })
    .composite([
      { input: column, left: 0, top: 0 },
      ...(input === undefined ? [] : [{ input, left: columnPx, top: 0 }]),
    ])
    .jpeg({ quality, progressive: true })
    .toBuffer();
}

/** Scales a photo until it covers the size, and cuts it around its focus as CSS does. */
async function cropTo({ file, from, to, focus }: NonNullable<CardParts['photo']>): Promise<Buffer> {
  const scale = Math.max(to.widthPx / from.widthPx, to.heightPx / from.heightPx);
  const width = Math.max(to.widthPx, Math.round(from.widthPx * scale));
  const height = Math.max(to.heightPx, Math.round(from.heightPx * scale));
  return sharp(file)
    .resize(width, height, { fit: 'fill' })
    .extract({
      left: Math.round(((width - to.widthPx) * focus.x) / 100),
      top: Math.round(((height - to.heightPx) * focus.y) / 100),
      width: to.widthPx,
      height: to.heightPx,
    })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
