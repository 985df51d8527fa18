import { latin1, viewOf, type ImageShape } from './image-shape.ts';

interface Chunk {
  type: string;
  start: number;
  end: number;
}

const SIGNATURE_BYTES = 8;

/** What a picture needs to look right; everything else may tell of place, time and program. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP']);

export function pngShape(bytes: Uint8Array): ImageShape | undefined {
  const chunks = readChunks(bytes);
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.end - header.start < 25) return undefined;
  const view = viewOf(bytes);
  return {
    widthPx: view.getUint32(header.start + 8),
    heightPx: view.getUint32(header.start + 12),
    isAnimated: chunks.some(({ type }) => type === 'acTL'),
    isCut: chunks.at(-1)?.type !== 'IEND',
  };
}

/** Whether the picture is turned by its metadata, which a copy without them would not be. */
export function hasExif(bytes: Uint8Array): boolean {
  return readChunks(bytes).some(({ type }) => type === 'eXIf');
}

/** The same picture without its metadata and without what follows its end. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = readChunks(bytes).filter(({ type }) => KEPT.has(type));
  const length = kept.reduce((sum, { start, end }) => sum + end - start, SIGNATURE_BYTES);
  const stripped = new Uint8Array(length);
  stripped.set(bytes.subarray(0, SIGNATURE_BYTES));
  let at = SIGNATURE_BYTES;
  for (const { start, end } of kept) {
    stripped.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return stripped;
}

/** The chunks that are there in full, up to the end of the picture. */
function readChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let start = SIGNATURE_BYTES;
  while (start + 12 <= bytes.length) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) break;
    const type = latin1(bytes, start + 4, start + 8);
    chunks.push({ type, start, end });
    if (type === 'IEND') break;
    start = end;
  }
  return chunks;
}
