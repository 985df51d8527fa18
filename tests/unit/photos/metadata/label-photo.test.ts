import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectMetadata } from '../../../../src/photos/metadata/find-metadata.ts';
import { writeIsoBox } from '../../../../src/photos/metadata/iso-boxes.ts';
import { labelAvif, labelJpeg, XMP_UUID } from '../../../../src/photos/metadata/label-photo.ts';
import { cleanNote, type CleanNote } from '../../../../src/photos/metadata/photo-note.ts';
import { jpegOf, picture } from '../support/make-photo.ts';

const NOTE: CleanNote = {
  caption: 'Đồng chí Nguyễn Thị Ặ phát biểu kết luận\nẢnh chụp ngày 5/7',
  credit: 'Ảnh: Trần Ễ',
};
const EMPTY: CleanNote = { caption: '', credit: '' };
const ESCAPED: CleanNote = { caption: 'a<b & "c" > \'d\' &amp; ]]>', credit: '<Tổ CNTT>' };
const LONG = cleanNote({ caption: '&ặ'.repeat(5000), credit: '<Ễ'.repeat(1000) });

const jpeg = await jpegOf();
const avif = await picture().avif({ quality: 50, effort: 0 }).toBuffer();

interface ForeignReading {
  dc?: { description?: { value: string } };
  photoshop?: { Credit?: string };
  iptc?: { Caption?: string; Credit?: string };
}

function readForeign(file: Buffer): Promise<ForeignReading | undefined> {
  const options = { xmp: true, iptc: true, mergeOutput: false } as const;
  return exifr.parse(file, options) as Promise<ForeignReading | undefined>;
}

/** exifr leaves XML entities as they are and takes IPTC for Latin-1. */
const fromXml = (text = ''): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const fromLatin1 = (text = ''): string => Buffer.from(text, 'latin1').toString('utf8');

describe.each([
  ['Vietnamese text', NOTE],
  ['characters of XML', ESCAPED],
  ['the longest texts', LONG],
])('%s in a JPEG', (_, note) => {
  test('is read as XMP by others', async () => {
    const read = await readForeign(labelJpeg(jpeg, note));
    expect(fromXml(read?.dc?.description?.value)).toBe(note.caption);
    expect(fromXml(read?.photoshop?.Credit)).toBe(note.credit);
  });

  test('is read as IPTC by others', async () => {
    const read = await readForeign(labelJpeg(jpeg, note));
    expect(fromLatin1(read?.iptc?.Caption)).toBe(note.caption);
    expect(fromLatin1(read?.iptc?.Credit)).toBe(note.credit);
  });

  test('is known as the note of the store, in a JPEG and in an AVIF', () => {
    expect(inspectMetadata(labelJpeg(jpeg, note))).toEqual({ beyondNote: [], notes: [note, note] });
    expect(inspectMetadata(labelAvif(avif, note))).toEqual({ beyondNote: [], notes: [note] });
  });
});

test('an AVIF carries the note as the XMP box of ISO media, behind all other boxes', async () => {
  const labelled = labelAvif(avif, NOTE);
  const packet = Buffer.from(labelled.subarray(avif.length + 8 + XMP_UUID.length));
  expect(labelled.subarray(0, avif.length)).toEqual(avif);
  expect(labelled.subarray(avif.length + 4, avif.length + 8).toString()).toBe('uuid');
  // The packet stands on its own: a JPEG from elsewhere takes it, and exifr reads it there.
  const carrier = await picture().withXmp(packet.toString()).jpeg().toBuffer();
  const read = await readForeign(carrier);
  expect(read?.dc?.description?.value).toBe(NOTE.caption);
  expect(read?.photoshop?.Credit).toBe(NOTE.credit);
});

test.each([
  ['JPEG', jpeg, labelJpeg],
  ['AVIF', avif, labelAvif],
])('a labelled %s shows the same pixels', async (_, plain, label) => {
  const before = await sharp(plain).raw().toBuffer();
  expect(await sharp(label(plain, LONG), { failOn: 'warning' }).raw().toBuffer()).toEqual(before);
});

test('a JPEG keeps its JFIF segment first', () => {
  const header = Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1');
  const labelled = labelJpeg(Buffer.concat([header, jpeg.subarray(2)]), NOTE);
  expect(labelled.subarray(0, header.length)).toEqual(header);
  expect(inspectMetadata(labelled)).toEqual({ beyondNote: [], notes: [NOTE, NOTE] });
});

test('an empty note leaves the file as it is', () => {
  expect(labelJpeg(jpeg, EMPTY)).toBe(jpeg);
  expect(labelAvif(avif, EMPTY)).toBe(avif);
});

test('a caption alone names no credit, and the other way round', async () => {
  const caption = await readForeign(labelJpeg(jpeg, { ...NOTE, credit: '' }));
  expect(caption?.photoshop?.Credit).toBeUndefined();
  expect(caption?.iptc?.Credit).toBeUndefined();
  const credit = await readForeign(labelJpeg(jpeg, { ...NOTE, caption: '' }));
  expect(credit?.dc?.description).toBeUndefined();
  expect(credit?.iptc?.Caption).toBeUndefined();
});

test('refuses an AVIF whose last box is open to the end of the file', () => {
  const open = writeIsoBox('mdat', Buffer.from('pixels'));
  open.writeUInt32BE(0);
  expect(() => labelAvif(open, NOTE)).toThrow('left its last box open');
});
