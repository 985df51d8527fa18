import { checkFileSize, decodeOriginal, measureOriginal } from '../photos/original.ts';
import { PhotoError } from '../photos/photo-error.ts';
import type { ImportedDocument } from './word/index.ts';

/** The document without the content of images that the site could not show: they count as lost. */
export async function keepReadablePhotos(word: ImportedDocument): Promise<ImportedDocument> {
  const images = [];
  // One at a time: a decoded photo takes up to 300 MB.
  for (const image of word.images)
    images.push(
      (await isReadable(image.bytes)) ? image : { ...image, bytes: withoutContent(image.bytes) },
    );
  return { ...word, images };
}

/** Formats that are no photos keep their first bytes, by which they are named. */
function withoutContent(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 3)).toString('latin1');
  return /^(?:\xff\xd8\xff|\x89PN|RIF|\0\0\0)/u.test(head) ? new Uint8Array() : bytes;
}

async function isReadable(bytes: Uint8Array): Promise<boolean> {
  try {
    checkFileSize(bytes.length, '');
    const original = Buffer.from(bytes);
    await decodeOriginal(original, '', await measureOriginal(original, ''));
    return true;
  } catch (error) {
    if (error instanceof PhotoError) return false;
    throw error;
  }
}
