import { writeIptc } from './iptc-packet.ts';
import { readIsoBoxes, writeIsoBox } from './iso-boxes.ts';
import { MARKER, readJpegSegments, writeJpegSegment } from './jpeg-segments.ts';
import type { CleanNote } from './photo-note.ts';
import { writeXmp } from './xmp-packet.ts';

/** XMP specification, part 3: what the APP1 segment of a packet begins with. */
export const XMP_SIGNATURE = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** XMP specification, part 3: what the `uuid` box of a packet begins with. */
export const XMP_UUID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

/** The same coded pixels with the note beside them, as XMP and as IPTC IIM. */
export function labelJpeg(jpeg: Buffer, note: CleanNote): Buffer {
  if (isEmpty(note)) return jpeg;
  const at = endOfJpegHeader(jpeg);
  return Buffer.concat([
    jpeg.subarray(0, at),
    writeJpegSegment(MARKER.app1, Buffer.concat([XMP_SIGNATURE, writeXmp(note)])),
    writeJpegSegment(MARKER.app13, writeIptc(note)),
    jpeg.subarray(at),
  ]);
}

/** The same coded pixels with the note after them, where no offset inside the file has to move. */
export function labelAvif(avif: Buffer, note: CleanNote): Buffer {
  if (isEmpty(note)) return avif;
  const labelled = Buffer.concat([
    avif,
    writeIsoBox('uuid', Buffer.concat([XMP_UUID, writeXmp(note)])),
  ]);
  if (readIsoBoxes(labelled).at(-1)?.type !== 'uuid') {
    throw new Error(
      'The AVIF encoder left its last box open to the end of the file; nothing can be appended to it',
    );
  }
  return labelled;
}

function isEmpty({ caption, credit }: CleanNote): boolean {
  return caption === '' && credit === '';
}

/** JFIF wants its own segment first. */
function endOfJpegHeader(jpeg: Buffer): number {
  let end = 0;
  for (const segment of readJpegSegments(jpeg)) {
    if (segment.marker !== MARKER.startOfImage && segment.marker !== MARKER.app0) break;
    end = segment.end;
  }
  return end;
}
