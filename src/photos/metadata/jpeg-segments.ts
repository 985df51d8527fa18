export const MARKER = {
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app13: 0xed,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
} as const;

export interface JpegSegment {
  readonly marker: number;
  /** Without the marker and the length. */
  readonly content: Buffer;
  /** Where the next segment, or after a scan header the coded pixels, begins. */
  readonly end: number;
}

/** All marker segments up to the end of the image. Throws on bytes that are not a whole JPEG. */
export function* readJpegSegments(bytes: Buffer): Generator<JpegSegment> {
  let at = 0;
  for (;;) {
    if (at + 2 > bytes.length) throw new RangeError('The JPEG ends before its end marker');
    const marker = bytes.readUInt8(at + 1);
    if (bytes[at] !== 0xff || marker === 0xff)
      throw new RangeError(`No JPEG marker at offset ${at.toString()}`);
    const segment = readSegment(bytes, at, marker);
    yield segment;
    if (marker === MARKER.endOfImage) return;
    at = marker === MARKER.startOfScan ? skipScan(bytes, segment.end) : segment.end;
  }
}

/** The content of one segment; at most 65,533 octets of it. */
export function writeJpegSegment(marker: number, content: Buffer): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([header, content]);
}

function readSegment(bytes: Buffer, at: number, marker: number): JpegSegment {
  const hasContent = marker !== MARKER.startOfImage && marker !== MARKER.endOfImage;
  const end = hasContent ? at + 2 + bytes.readUInt16BE(at + 2) : at + 2;
  return { marker, content: bytes.subarray(at + 4, end), end };
}

/** Inside coded pixels, 0xff is followed by a zero or by a restart marker. */
function skipScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
