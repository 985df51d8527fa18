import { decode, probe, type Raster } from './codec.ts';
import { PhotoError } from './photo-error.ts';
import type { Size } from './plan-derivatives.ts';
import { isAcceptedFormat, sniffFormat, type OtherFormat } from './sniff-format.ts';

/** More than the phones and cameras in use give; 300 MB when decoded. */
const MAX_PIXELS = 100_000_000;
/** Files are read whole. */
const MAX_OCTETS = 100_000_000;

const FORMAT_NAMES: Readonly<Partial<Record<OtherFormat, string>>> = {
  gif: 'GIF',
  svg: 'SVG',
  tiff: 'TIFF',
  bmp: 'BMP',
  psd: 'Photoshop',
  jxl: 'JPEG XL',
  pdf: 'PDF',
  video: 'video',
};

/** The upright size of a photo that the store accepts; throws a PhotoError naming `file` for anything else. */
export async function measureOriginal(bytes: Buffer, file: string): Promise<Size> {
  const format = sniffFormat(bytes);
  // An author who is told that a GIF is animated when it is not would not know what to do.
  if (!isAcceptedFormat(format) && format !== 'gif') throw refuseFormat(format, file);
  const { frames, widthPx, heightPx } = await readableOrRefused(file, probe(bytes));
  if (frames > 1) throw new PhotoError('anh-dong', file);
  if (format === 'gif') throw refuseFormat(format, file);
  if (widthPx * heightPx > MAX_PIXELS) {
    const detail = `${widthPx.toString()} × ${heightPx.toString()} điểm ảnh`;
    throw new PhotoError('anh-qua-lon', file, { detail });
  }
  return { widthPx, heightPx };
}

export function decodeOriginal(bytes: Buffer, file: string, size: Size): Promise<Raster> {
  return readableOrRefused(file, decode(bytes, size));
}

/** Before anything is read. */
export function checkFileSize(octets: number, file: string): void {
  if (octets === 0) throw new PhotoError('anh-rong', file);
  if (octets > MAX_OCTETS) {
    throw new PhotoError('anh-qua-lon', file, {
      detail: `${Math.round(octets / 1e6).toString()} MB`,
    });
  }
}

function refuseFormat(format: OtherFormat, file: string): PhotoError {
  if (format === 'heic') return new PhotoError('anh-heic', file);
  const detail = FORMAT_NAMES[format];
  return detail === undefined
    ? new PhotoError('anh-khong-doc-duoc', file)
    : new PhotoError('anh-dinh-dang', file, { detail });
}

async function readableOrRefused<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    // A full machine is no fault of the photo: the same photo must not be refused today and taken tomorrow.
    if (cause instanceof Error && /out of memory|unable to (?:alloc|malloc)/i.test(cause.message))
      throw cause;
    throw new PhotoError('anh-khong-doc-duoc', file, { cause });
  }
}
