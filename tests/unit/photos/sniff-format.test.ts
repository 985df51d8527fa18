import { expect, test } from 'vitest';
import { sniffFormat } from '../../../src/photos/sniff-format.ts';

test.each([
  ['jpeg', '\xff\xd8\xff\xe1..Exif'],
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['avif', '\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf'],
  ['avif', '\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf'],
  ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
  ['heic', '\0\0\0\x14ftypheix\0\0\0\0heix'],
  ['video', '\0\0\0\x14ftypqt  \0\0\0\0qt  '],
  ['video', '\0\0\0\x18ftypisom\0\0\0\0isommp42'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['bmp', 'BM\x36\x10\0\0\0\0\0\0'],
  ['psd', '8BPS\0\x01'],
  ['jxl', '\xff\n\xfa'],
  ['jxl', '\0\0\0\fJXL \r\n'],
  ['pdf', '%PDF-1.7'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['svg', '\xef\xbb\xbf\n<?xml version="1.0"?><svg/>'],
  ['unknown', 'Bài viết về hội nghị'],
  ['unknown', '<!doctype html><script>'],
  ['unknown', ''],
  ['unknown', '\xff\xd8'],
])('%s: %j', (format, head) => {
  expect(sniffFormat(Buffer.from(head, 'latin1'))).toBe(format);
});
