import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { isAcceptedFormat, sniffFormat } from '../../photos/sniff-format.ts';

type Test = (content: Buffer) => boolean;

const isText: Test = (content) => isUtf8(content) && !content.includes(0);
const isPhoto: Test = (content) => isAcceptedFormat(sniffFormat(content));
const beginsWith =
  (...signatures: readonly string[]): Test =>
  (content) =>
    signatures.some((signature) => content.toString('latin1', 0, 4).startsWith(signature));
const isZip = beginsWith('PK\x03\x04');
const isOldOffice = beginsWith('\xd0\xcf\x11\xe0');

/** What a file must be by its bytes, by the end of its name. What is not listed does not belong here. */
const KINDS: Readonly<Record<string, Test>> = {
  ...all(['mdx', 'yaml', 'txt', 'csv', 'vtt'], isText),
  // Phones and chat programs mix up the endings of photos.
  ...all(['jpg', 'jpeg', 'png', 'webp', 'avif'], isPhoto),
  ...all(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'zip'], isZip),
  ...all(['doc', 'xls', 'ppt'], isOldOffice),
  pdf: (content) => sniffFormat(content) === 'pdf',
  mp4: (content) => sniffFormat(content) === 'video',
  webm: beginsWith('\x1a\x45\xdf\xa3'),
  mp3: beginsWith('ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2'),
};

/** Whether a file has a kind that the site knows, and is of it. */
export function isKnownKind(path: string, content: Buffer): boolean {
  const ending = extname(path).slice(1).toLowerCase();
  return Object.hasOwn(KINDS, ending) && KINDS[ending]?.(content) === true;
}

function all(endings: readonly string[], test: Test): Record<string, Test> {
  return Object.fromEntries(endings.map((ending) => [ending, test]));
}
