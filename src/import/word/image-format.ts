/** Signatures of the formats that a story takes as a photo, by the extension of their files. */
const PHOTOS: readonly (readonly [string, RegExp])[] = [
  ['jpg', /^\u00ff\u00d8\u00ff/u],
  ['png', /^\u0089PNG\r\n/u],
  ['webp', /^RIFF[^]{4}WEBP/u],
  ['avif', /^[^]{4}ftypavi[fs]/u],
];
/* eslint-disable no-control-regex -- signatures are bytes */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['EMF', /^\u0001\0\0\0[^]{36} EMF/u],
  ['WMF', /^(?:\u00d7\u00cd\u00c6\u009a|[\u0001\u0002]\0\t\0)/u],
  ['GIF', /^GIF8[79]a/u],
  ['TIFF', /^(?:II[*+]\0|MM\0[*+])/u],
  ['BMP', /^BM/u],
  ['SVG', /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml|<!DOCTYPE svg|<svg)/iu],
];
/* eslint-enable no-control-regex */

/** The extension for a photo by its content, or the name of a format that is none. */
export function imageFormat(bytes: Uint8Array): { extension: string } | { refused: string } {
  if (bytes.length === 0) return { refused: 'hỏng, hoặc không nằm trong tệp' };
  const head = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  const found = PHOTOS.find(([, signature]) => signature.test(head));
  if (found !== undefined) return { extension: found[0] };
  return {
    refused: OTHERS.find(([, signature]) => signature.test(head))?.[0] ?? 'không rõ định dạng',
  };
}
