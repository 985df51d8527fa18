const ACCEPTED_FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;

export type AcceptedFormat = (typeof ACCEPTED_FORMATS)[number];
export type OtherFormat =
  'heic' | 'gif' | 'svg' | 'tiff' | 'bmp' | 'psd' | 'jxl' | 'pdf' | 'video' | 'unknown';

const SIGNATURES: readonly (readonly [AcceptedFormat | OtherFormat, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
  ['tiff', /^(?:II[*+]\0|MM\0[*+])/],
  ['bmp', /^BM[^]{4}\0\0\0\0/],
  ['psd', /^8BPS\0/],
  ['jxl', /^(?:\xff\n|\0\0\0\fJXL )/],
  ['pdf', /^%PDF-/],
  ['svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!DOCTYPE svg|<svg)/i],
];

/** What a file is by its first bytes; its extension is not asked, phones and chat programs get it wrong. */
export function sniffFormat(bytes: Uint8Array): AcceptedFormat | OtherFormat {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return sniffBrands(head);
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0] ?? 'unknown';
}

/** ISO 14496-12 `ftyp`: the major brand, a version, then the compatible brands. */
function sniffBrands(head: string): AcceptedFormat | OtherFormat {
  const length = Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE();
  const brands = head.slice(8, length).match(/[^]{4}/g) ?? [];
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  if (brands.some((brand) => /^(?:he[ivx][cfmsx]|mif1|msf1)$/.test(brand))) return 'heic';
  return 'video';
}

export function isAcceptedFormat(format: AcceptedFormat | OtherFormat): format is AcceptedFormat {
  return (ACCEPTED_FORMATS as readonly string[]).includes(format);
}
