/** Extension of each image format that the site accepts, see src/photos. */
const EXTENSIONS = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' } as const;

export type ImageFormat = keyof typeof EXTENSIONS;

/** What the bytes can tell, the formats that are not stored included. */
export type SniffedFormat = ImageFormat | 'heic' | 'gif';

/** How many bytes `sniffImage` reads. */
export const HEAD_BYTES = 64;

const SIGNATURES: readonly [SniffedFormat, RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/u],
  ['png', /^\x89PNG\r\n/u],
  ['webp', /^RIFF[^]{4}WEBP/u],
  ['avif', /^[^]{4}ftyp[^]{0,40}avi[fs]/u],
  ['heic', /^[^]{4}ftyp(?:he[ivx][cfmsx]|mif1|msf1)/u],
  ['gif', /^GIF8[79]a/u],
];

/** What a file is by its first bytes, whatever its name says. */
export function sniffImage(head: Uint8Array): SniffedFormat | undefined {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  return SIGNATURES.find(([, signature]) => signature.test(text))?.[0];
}

export function extensionOf(format: ImageFormat): string {
  return EXTENSIONS[format];
}
