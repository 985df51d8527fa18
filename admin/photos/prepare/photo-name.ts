const DIGITS = 10;

/**
 * Name of a photo by its content: `anh-` and the first ten hex digits of the SHA-256 of the stored
 * bytes. The same photo has the same name wherever it comes from, and no name tells anything.
 */
export async function photoName(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `anh-${hex.join('').slice(0, DIGITS)}.${file.type === 'image/png' ? 'png' : 'jpg'}`;
}
