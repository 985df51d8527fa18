import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { withIptc } from './iptc.ts';

/** A file as a browser is given it. */
export interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const HEIC = new URL('../fixtures/photos/phone.heic', import.meta.url);

/** A plain photo of one colour. */
export async function plainPhoto(name: string, colour: string, widthPx = 900): Promise<PhotoFile> {
  const pixels = { width: widthPx, height: 600, channels: 3 as const, background: colour };
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: pixels }).jpeg().toBuffer(),
  };
}

/** As a phone takes it: 12 megapixels, stored on its side, with the place where it was taken. */
export async function phonePhoto(name: string): Promise<PhotoFile> {
  const pixels = { width: 4000, height: 3000, channels: 3 as const, background: '#335577' };
  const buffer = await sharp({ create: pixels })
    .withExif({
      IFD0: { Make: 'Máy ảnh', Model: 'X' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** With caption and credit in it, as photo programs write them. */
async function captionedPhoto(name: string, caption: string, byline: string): Promise<PhotoFile> {
  const plain = await plainPhoto(name, '#775533');
  return { ...plain, buffer: withIptc(plain.buffer, { caption, byline }) };
}

/** A drawing with a comment in it. */
async function drawing(name: string): Promise<PhotoFile> {
  const pixels = { width: 640, height: 400, channels: 3 as const, background: '#fdf6e3' };
  const png = sharp({ create: pixels }).withXmp('<x:xmpmeta>nhà riêng</x:xmpmeta>').png();
  return { name, mimeType: 'image/png', buffer: await png.toBuffer() };
}

/** A small one of a phone by Apple, with GPS. */
export async function heicPhoto(name: string): Promise<PhotoFile> {
  return { name, mimeType: 'image/heic', buffer: await readFile(HEIC) };
}

/** Twelve files as they lie in a folder, nine photos among them. */
export async function twelvePhotos(): Promise<PhotoFile[]> {
  const chair = await captionedPhoto('02 chủ tọa.jpg', 'Chủ tọa điều hành', 'X. Phương');
  const plain = await plainPhoto('08.jpg', '#225522');
  return [
    await phonePhoto('01 toàn cảnh.jpg'),
    chair,
    await drawing('03 sơ đồ.png'),
    { ...plain, name: '04 hỏng.jpg', buffer: plain.buffer.subarray(0, 900) },
    { name: '05 chữ.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Đây là chữ.') },
    { ...chair, name: '06 chép lại.jpg' },
    await heicPhoto('07 điện thoại.heic'),
    plain,
    await plainPhoto('09.jpg', '#552255'),
    await plainPhoto('10.jpg', '#222255'),
    await plainPhoto('11.jpg', '#555522', 3000),
    await plainPhoto('12.jpg', '#225555'),
  ];
}
