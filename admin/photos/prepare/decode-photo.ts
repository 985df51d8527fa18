import type { SniffedFormat } from '../sniff-image.ts';
import { decodeHeic } from './decode-heic.ts';

/** The pixels of a photo, upright; nothing when it cannot be decoded. */
export async function decodePhoto(
  bytes: Uint8Array<ArrayBuffer>,
  format: SniffedFormat,
): Promise<ImageBitmap | undefined> {
  const native = await decodeNatively(new Blob([bytes], { type: `image/${format}` }));
  if (native !== undefined || format !== 'heic') return native;
  return decodeHeic(bytes);
}

async function decodeNatively(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}
