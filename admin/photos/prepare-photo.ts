/** Longest side that goes into the repository: more than any page shows, a tenth of a phone photo. */
const LONGEST_SIDE_PX = 2560;

const JPEG_QUALITY = 0.9;

/**
 * A photo as it goes into the repository: upright, at most {@link LONGEST_SIDE_PX}, never enlarged,
 * without place, time or camera. A PNG that is small enough stays as it is, for its sharp lines.
 *
 * @returns `undefined` when the browser cannot decode the file
 */
export async function preparePhoto(file: File): Promise<Blob | undefined> {
  const bitmap = await decode(file);
  if (bitmap === undefined) return undefined;
  const { width, height } = bitmap;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height));
  if (file.type === 'image/png' && scale === 1) return file;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return undefined;
  // Transparent parts become white, not black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}

async function decode(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}
