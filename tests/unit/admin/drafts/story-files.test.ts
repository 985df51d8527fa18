import { describe, expect, test } from 'vitest';
import { isNamed, orphanedFiles } from '../../../../admin/drafts/story-files.ts';

const story = (lists: string, body = 'Nội dung.'): string =>
  `---\ntitle: Bài\n${lists}---\n\n${body}\n`;
const photos = (...names: string[]): string =>
  `photos:\n${names.map((name) => `  - src: ${name}\n`).join('')}`;

describe('files that nothing names any more', () => {
  test('are the photos, attachments and recordings that left their lists', () => {
    const stored = story(
      `${photos('a.jpg', 'b.jpg')}attachments:\n  - file: bao-cao.pdf\n    title: Báo cáo\nvideos:\n  - src: phim.mp4\n    title: Phim\n`,
    );
    expect(orphanedFiles([stored], story(photos('b.jpg')))).toEqual([
      'a.jpg',
      'bao-cao.pdf',
      'phim.mp4',
    ]);
  });

  test('may have been listed by the draft or by the published text', () => {
    const stored = [story(photos('a.jpg')), undefined, story(photos('b.jpg'))];
    expect(orphanedFiles(stored, story(photos('c.jpg')))).toEqual(['a.jpg', 'b.jpg']);
  });

  test.each([
    ['the cover', 'cover: a.jpg\n', ''],
    ['the body', '', '<Photo src="a.jpg" />'],
    ['a gallery', '', '<Gallery only="b.jpg, a.jpg" />'],
  ])('are none while %s names them', (_, fields, body) => {
    expect(orphanedFiles([story(photos('a.jpg'))], story(fields, body))).toEqual([]);
  });

  test('are not files that no list ever named', () => {
    expect(orphanedFiles([story('', 'Xem tep-la.jpg')], story(''))).toEqual([]);
  });

  test('are none when the stored text cannot be read', () => {
    expect(orphanedFiles(['---\nphotos: [\n---\n'], story(''))).toEqual([]);
  });

  test('are not recordings at another address', () => {
    const stored = story('videos:\n  - src: https://vd.example/phim.mp4\n    title: Phim\n');
    expect(orphanedFiles([stored], story(''))).toEqual([]);
  });
});

test.each([
  ['anh.jpg', 'src: toan-canh-anh.jpg', false],
  ['anh.jpg', 'src: anh.jpg.bak', false],
  ['anh.jpg', 'src: "anh.jpg"', true],
  ['anh.jpg', 'only="b.jpg,anh.jpg"', true],
  ['anh (1).jpg', 'src: anh (1).jpg', true],
  ['a+b.jpg', 'src: aab.jpg', false],
  ['Hội nghị.jpg', `src: ${'Hội nghị.jpg'.normalize('NFD')}`, true],
])('%j stands in %j: %j', (name, text, expected) => {
  expect(isNamed(name, text)).toBe(expected);
});
