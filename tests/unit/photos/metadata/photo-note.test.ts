import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectMetadata } from '../../../../src/photos/metadata/find-metadata.ts';
import { labelJpeg } from '../../../../src/photos/metadata/label-photo.ts';
import { cleanNote } from '../../../../src/photos/metadata/photo-note.ts';
import { jpegOf } from '../support/make-photo.ts';

const captionOf = (caption: string): string => cleanNote({ caption }).caption;

test.each([
  ['what is missing', undefined, ''],
  ['space around', '  Toàn cảnh hội nghị \n', 'Toàn cảnh hội nghị'],
  ['decomposed letters', 'Đảng ủy'.normalize('NFD'), 'Đảng ủy'.normalize('NFC')],
  ['line breaks of Windows', 'a\r\nb\rc', 'a\nb\nc'],
  ['control characters', 'a\u0000b\u0007\u001bc\td\uffff', 'abc\td'],
  ['half an emoji', 'a\ud83d', 'a\ufffd'],
])('%s: %j becomes %j', (_, raw, clean) => {
  expect(cleanNote({ caption: raw, credit: raw })).toEqual({ caption: clean, credit: clean });
});

test('cuts a text that is too long between two letters', () => {
  const cut = captionOf('ặ'.repeat(9000));
  expect(cut).toMatch(/^ặ+…$/u);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(7990);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(8000);
});

test('keeps a text that just fits', () => {
  expect(captionOf('a'.repeat(8000))).toBe('a'.repeat(8000));
});

test('is read back from a photo, whatever was typed', async () => {
  const jpeg = await jpegOf();
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (caption, credit) => {
      const note = cleanNote({ caption, credit });
      const { beyondNote, notes } = inspectMetadata(labelJpeg(jpeg, note));
      expect(beyondNote).toEqual([]);
      expect(notes).toEqual(note.caption + note.credit === '' ? [] : [note, note]);
    }),
  );
});

test('leaves a whole packet in one segment, even if every character must be escaped', async () => {
  const note = cleanNote({ caption: '&'.repeat(9000), credit: '&'.repeat(9000) });
  expect(inspectMetadata(labelJpeg(await jpegOf(), note)).notes).toEqual([note, note]);
});
