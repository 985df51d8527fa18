import type { CleanNote } from './photo-note.ts';

const CREDIT = 110;
const CAPTION = 120;
const PHOTOSHOP_HEADER = Buffer.from('Photoshop 3.0\0', 'latin1');
/** Image resource 0x0404 (IPTC-NAA) with an empty name. */
const RESOURCE_HEADER = Buffer.from('8BIM\x04\x04\0\0', 'latin1');

/**
 * The note as the content of an APP13 segment: IPTC IIM 4.2 inside one Photoshop image resource.
 *
 * IIM allows 32 octets for a credit and 2000 for a caption. Both are written whole: readers in use take longer
 * ones, and in UTF-8 a Vietnamese name would rarely survive the cut.
 */
export function writeIptc({ caption, credit }: CleanNote): Buffer {
  const iim = Buffer.concat([
    dataSet(1, 90, Buffer.from('\x1b%G', 'latin1')), // ISO 2022: what follows is UTF-8
    dataSet(2, 0, Buffer.from([0, 4])),
    ...(credit ? [dataSet(2, CREDIT, Buffer.from(credit))] : []),
    ...(caption ? [dataSet(2, CAPTION, Buffer.from(caption))] : []),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(iim.length);
  const padding = Buffer.alloc(iim.length % 2);
  return Buffer.concat([PHOTOSHOP_HEADER, RESOURCE_HEADER, length, iim, padding]);
}

/** The note of an APP13 segment that `writeIptc` wrote; nothing when it holds anything more or anything else. */
export function readOwnIptc(segment: Buffer): CleanNote | undefined {
  const texts = new Map<number, string>();
  let at = PHOTOSHOP_HEADER.length + RESOURCE_HEADER.length + 4;
  while (at + 5 <= segment.length) {
    const end = at + 5 + segment.readUInt16BE(at + 3);
    if (segment[at + 1] === 2)
      texts.set(segment.readUInt8(at + 2), segment.toString('utf8', at + 5, end));
    at = end;
  }
  const note = { caption: texts.get(CAPTION) ?? '', credit: texts.get(CREDIT) ?? '' };
  return writeIptc(note).equals(segment) ? note : undefined;
}

function dataSet(record: number, number: number, value: Buffer): Buffer {
  const header = Buffer.from([0x1c, record, number, 0, 0]);
  header.writeUInt16BE(value.length, 3);
  return Buffer.concat([header, value]);
}
