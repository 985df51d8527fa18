import { imageFormat } from './image-format.ts';
import { NotWordError, type WordRefusal } from './refusals.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export const WORD_LIMITS = {
  fileBytes: 60_000_000,
  unpackedBytes: 200_000_000,
  /** Unpacked to packed; XML comes to about 20. */
  ratio: 200,
  entries: 5_000,
} as const;

const SIGNATURES: readonly (readonly [WordRefusal, RegExp])[] = [
  ['pdf', /^\s*%PDF-/u],
  ['richText', /^\{\\rtf/u],
  [
    'webPage',
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|MIME-Version:)/iu,
  ],
];
const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/**
 * Looks at a file by its content, before anything of it is unpacked.
 *
 * @throws {NotWordError} with what to do about it.
 */
export function checkWordFile(bytes: Uint8Array): void {
  const refusal = whyRefused(bytes);
  if (refusal !== undefined) throw new NotWordError(refusal);
}

function whyRefused(bytes: Uint8Array): WordRefusal | undefined {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes.subarray(0, 512));
  if (head.startsWith(OLE)) return whichOle(bytes);
  const known = SIGNATURES.find(([, signature]) => signature.test(head));
  if (known !== undefined) return known[0];
  if (!('refused' in imageFormat(bytes))) return 'photo';
  if (!head.startsWith(ZIP)) return 'unknown';
  if (bytes.length > WORD_LIMITS.fileBytes) return 'heavy';
  const entries = readZipDirectory(bytes, WORD_LIMITS.entries + 1);
  return entries === undefined ? 'damaged' : whyZipRefused(entries, bytes.length);
}

function whyZipRefused(entries: readonly ZipEntry[], length: number): WordRefusal | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > WORD_LIMITS.entries || unpacked > WORD_LIMITS.unpackedBytes)
    return 'bloated';
  if (unpacked > length * WORD_LIMITS.ratio) return 'bloated';
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  if (has('word/')) return undefined;
  if (has('xl/') || has('ppt/') || has('visio/')) return 'otherOffice';
  if (has('mimetype') && has('content.xml')) return 'openDocument';
  return has('[Content_Types].xml') ? undefined : 'unknown';
}

/** Office files before 2007, and every encrypted one; named by the streams that they hold. */
function whichOle(bytes: Uint8Array): WordRefusal {
  const names = latin1(bytes.subarray(0, 4_000_000)) + latin1(bytes.subarray(-4_000_000));
  if (names.includes(wide('EncryptedPackage'))) return 'locked';
  return names.includes(wide('Workbook')) || names.includes(wide('PowerPoint Document'))
    ? 'otherOffice'
    : 'oldWord';
}

/** As the directory of an OLE file writes names: UTF-16, little endian. */
function wide(name: string): string {
  return Array.from(name, (letter) => `${letter}\0`).join('');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
