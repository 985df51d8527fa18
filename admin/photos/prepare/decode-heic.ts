import decoderUrl from 'virtual:heic-decoder';

interface Decoded {
  imageData: ImageData | null;
  error: string;
}

/**
 * For browsers that do not know HEIC, which are all but Safari: libheif in plain JavaScript, loaded
 * with the first such photo. Each photo gets a decoder of its own, because it never gives its memory
 * back.
 */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | undefined> {
  const decoder = new Worker(decoderUrl);
  try {
    const { imageData } = await new Promise<Decoded>((resolve, reject) => {
      decoder.addEventListener('message', ({ data }: MessageEvent<Decoded>) => resolve(data));
      decoder.addEventListener('error', reject);
      decoder.postMessage({ id: 1, buffer: bytes.slice().buffer });
    });
    return imageData === null ? undefined : await createImageBitmap(imageData);
  } catch {
    return undefined;
  } finally {
    decoder.terminate();
  }
}
