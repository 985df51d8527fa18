import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findMetadata } from '../../../../src/photos/metadata/find-metadata.ts';
import { writeIsoBox } from '../../../../src/photos/metadata/iso-boxes.ts';
import { writeJpegSegment } from '../../../../src/photos/metadata/jpeg-segments.ts';
import {
  labelAvif,
  labelJpeg,
  XMP_SIGNATURE,
  XMP_UUID,
} from '../../../../src/photos/metadata/label-photo.ts';
import { FOREIGN_XMP, jpegOf, picture, tracedPhoto } from '../support/make-photo.ts';

const NOTE = { caption: 'Toàn cảnh', credit: 'Ảnh: An' };
const jpeg = await jpegOf();
const avif = await picture().avif({ effort: 0 }).toBuffer();

const withSegment = (marker: number, content: string | Buffer): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const segment = writeJpegSegment(marker, bytes);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
};
const withBox = (type: string, content: Buffer): Buffer =>
  Buffer.concat([avif, writeIsoBox(type, content)]);

test('finds nothing in a bare image, nor beyond the note of a labelled one', () => {
  expect([jpeg, avif].map(findMetadata)).toEqual([[], []]);
  expect([labelJpeg(jpeg, NOTE), labelAvif(avif, NOTE)].map(findMetadata)).toEqual([[], []]);
});

describe('in a JPEG', () => {
  test('finds what phones and photo editors write', async () => {
    expect(findMetadata(await tracedPhoto())).toEqual(
      expect.arrayContaining(['EXIF', 'XMP', 'ICC']),
    );
  });

  test.each([
    ['a comment', withSegment(0xfe, 'chụp bởi An'), ['comment']],
    ['IPTC of another hand', withSegment(0xed, 'Photoshop 3.0\0' + '8BIM....'), ['IPTC']],
    ['a second picture', withSegment(0xe2, 'MPF\0....'), ['MPF']],
    ['a JFIF thumbnail', withSegment(0xe0, `JFIF\0${'.'.repeat(30)}`), ['APP0']],
    ['an unknown segment', withSegment(0xe9, 'gì đó'), ['APP9']],
    [
      'XMP of another hand',
      withSegment(0xe1, Buffer.concat([XMP_SIGNATURE, Buffer.from(FOREIGN_XMP)])),
      ['XMP'],
    ],
    [
      'bytes behind the image, such as the film of a moving photo',
      Buffer.concat([jpeg, Buffer.from('film')]),
      ['4 bytes after the image'],
    ],
    ['a cut file', jpeg.subarray(0, -20), [expect.stringMatching(/^damaged: /u)]],
  ])('finds %s', (_, file, findings) => {
    expect(findMetadata(file)).toEqual(findings);
  });

  test('finds a foreign field beside the note', () => {
    const text = labelJpeg(jpeg, NOTE).toString('latin1');
    const touched = Buffer.from(text.replace('rdf:about=""', 'rdf:about="x'), 'latin1');
    expect(findMetadata(touched)).toEqual(['XMP']);
  });
});

describe('in an AVIF', () => {
  test.each([
    ['EXIF', picture().withExif({ IFD0: { Artist: 'An' } }), 'EXIF'],
    ['XMP', picture().withXmp(FOREIGN_XMP), 'XMP'],
    ['a colour profile', picture().withIccProfile('p3'), 'ICC'],
  ])('finds %s', async (_, image, finding) => {
    expect(findMetadata(await image.avif({ effort: 0 }).toBuffer())).toContain(finding);
  });

  test.each([
    ['an unknown box', withBox('free', Buffer.from('gì đó')), ['box free']],
    [
      'XMP of another hand',
      withBox('uuid', Buffer.concat([XMP_UUID, Buffer.from(FOREIGN_XMP)])),
      ['XMP'],
    ],
    ['a box of another hand', withBox('uuid', Buffer.alloc(20)), ['box uuid']],
    ['a cut file', avif.subarray(0, -20), [expect.stringMatching(/^damaged: /u)]],
  ])('finds %s', (_, file, findings) => {
    expect(findMetadata(file)).toEqual(findings);
  });
});

test('says so when a file is neither JPEG nor AVIF', async () => {
  const png = await sharp(jpeg).png().toBuffer();
  expect(findMetadata(png)).toEqual(['not a JPEG or AVIF but png']);
});
