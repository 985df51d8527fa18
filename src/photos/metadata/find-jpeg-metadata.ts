import { readOwnIptc } from './iptc-packet.ts';
import { MARKER, readJpegSegments, type JpegSegment } from './jpeg-segments.ts';
import { XMP_SIGNATURE } from './label-photo.ts';
import type { MetadataFindings } from './metadata-findings.ts';
import type { CleanNote } from './photo-note.ts';
import { readOwnXmp } from './xmp-packet.ts';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['Exif\0', 'EXIF'],
  ['ICC_PROFILE\0', 'ICC'],
  ['MPF\0', 'MPF'],
  ['http://ns.adobe.com/x', 'XMP'],
  ['Photoshop 3.0\0', 'IPTC'],
];

export function findJpegMetadata(jpeg: Buffer): MetadataFindings {
  const beyondNote: string[] = [];
  const notes: CleanNote[] = [];
  let end = 0;
  for (const segment of readJpegSegments(jpeg)) {
    end = segment.end;
    const note = readOwnNote(segment);
    if (note !== undefined) notes.push(note);
    else if (!isStructural(segment)) beyondNote.push(nameOf(segment));
  }
  if (end < jpeg.length) beyondNote.push(`${(jpeg.length - end).toString()} bytes after the image`);
  return { beyondNote, notes };
}

function readOwnNote({ marker, content }: JpegSegment): CleanNote | undefined {
  if (marker === MARKER.app13) return readOwnIptc(content);
  if (marker !== MARKER.app1 || !content.subarray(0, XMP_SIGNATURE.length).equals(XMP_SIGNATURE))
    return undefined;
  return readOwnXmp(content.subarray(XMP_SIGNATURE.length));
}

/** Needed to decode the pixels. A JFIF segment longer than 14 octets carries a thumbnail. */
function isStructural({ marker, content }: JpegSegment): boolean {
  if (marker === MARKER.comment) return false;
  if (marker < MARKER.app0 || marker > MARKER.app15) return true;
  const signature = content.toString('latin1', 0, 5);
  if (marker === MARKER.app0) return signature === 'JFIF\0' && content.length === 14;
  return marker === MARKER.app14 && signature === 'Adobe' && content.length === 12;
}

function nameOf({ marker, content }: JpegSegment): string {
  if (marker === MARKER.comment) return 'comment';
  const head = content.toString('latin1', 0, 32);
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  return known?.[1] ?? `APP${(marker - MARKER.app0).toString()}`;
}
