import { expect, test } from 'vitest';
import { readOwnIptc, writeIptc } from '../../../../src/photos/metadata/iptc-packet.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

test('says that its texts are UTF-8, then credit and caption, in one Photoshop resource', () => {
  const packet = writeIptc({ caption: 'Đ', credit: 'An' });
  expect(packet).toEqual(
    Buffer.concat([
      latin1('Photoshop 3.0\0' + '8BIM\x04\x04\0\0' + '\0\0\0\x1d'),
      latin1('\x1c\x01\x5a\0\x03\x1b%G'),
      latin1('\x1c\x02\0\0\x02\0\x04'),
      latin1('\x1c\x02\x6e\0\x02An'),
      latin1('\x1c\x02\x78\0\x02\xc4\x90'),
      latin1('\0'),
    ]),
  );
});

test('reads only what it wrote', () => {
  const note = { caption: 'Toàn cảnh', credit: '' };
  const packet = writeIptc(note);
  expect(readOwnIptc(packet)).toEqual(note);
  const city = latin1('\x1c\x02\x5a\0\x02HN');
  expect(readOwnIptc(Buffer.concat([packet, city]))).toBeUndefined();
  expect(readOwnIptc(packet.subarray(0, -3))).toBeUndefined();
  expect(readOwnIptc(latin1('Photoshop 3.0\0'))).toBeUndefined();
});
