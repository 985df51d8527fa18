import { expect, test } from 'vitest';
import { readRtfImages } from '../../../../../src/import/clipboard/images/rtf-images.ts';

/** The first bytes of a PNG, long enough for an image. */
const PNG = '89504e470d0a1a0a' + '00'.repeat(80);

function picture(words: string, hex: string): string {
  return `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 75}}}${words} {\\*\\blipuid abcdef01}\n${hex}}}`;
}

function read(rtf: string): (number | undefined)[] {
  return readRtfImages(`{\\rtf1\\ansi ${rtf}}`).map(({ bytes }) => bytes?.length);
}

test.each([
  ['a PNG in lines', picture('\\pngblip', PNG.replaceAll(/.{32}/gu, '$&\r\n')), [88]],
  [
    'two pictures in their order',
    picture('\\pngblip', PNG) + picture('\\pngblip', `${PNG}00`),
    [88, 89],
  ],
  ['a metafile as a place without bytes', picture('\\emfblip', PNG), [undefined]],
  [
    'bytes that are no photo as such a place',
    picture('\\jpegblip', 'abcd'.repeat(40)),
    [undefined],
  ],
  ['no second form of a picture', `{\\nonshppict{\\pict\\wmetafile8 0100}}`, []],
  ['no picture of a bullet', `{\\*\\listtable{\\*\\listpicture{\\pict\\pngblip ${PNG}}}}`, []],
  ['no picture in a page header', `{\\header{\\pict\\pngblip ${PNG}}}`, []],
  [
    'a picture behind bytes that look like braces',
    `{\\pict\\bin3 }}}}${picture('\\pngblip', PNG)}`,
    [undefined, 88],
  ],
  ['text with escaped braces', `\\{\\'e1\\}\\\\${picture('\\pngblip', PNG)}`, [88]],
])('reads %s', (_, rtf, lengths) => {
  expect(read(rtf)).toEqual(lengths);
});

test('reads the size that a picture is shown in', () => {
  const [image] = readRtfImages(
    `{\\rtf1${picture('\\picwgoal6000\\pichgoal3000\\picscalex50\\pngblip', PNG)}}`,
  );
  expect(image).toMatchObject({ widthPx: 200, heightPx: 200 });
});

test.each([
  '',
  'text',
  '{\\rtf1',
  '{\\rtf1}}}}}',
  '{\\rtf1{\\pict',
  '{\\rtf1{\\pict\\bin999999999 }',
  '{\\rtf1\\',
])('makes nothing of %j', (rtf) => {
  expect(readRtfImages(rtf)).toEqual([]);
});
