import { describe, expect, it } from 'vitest';
import { agencies, news, pages } from '../../../src/model/index.ts';
import { checkSource, locateField } from '../../../src/story/index.ts';

const STORY = `---
title: Hội nghị sơ kết
lead: Sáng 26/7, Sở họp sơ kết.
kind: so-ket
host: so-khcn
event:
  start: 2021-07-26
publishedAt: 2021-07-26T15:31:00+07:00
photos:
  - src: a.jpg
    alt: Toàn cảnh
---

Nội dung.
`;
const placesOf = (source: string, files?: string[]) =>
  checkSource(source, { collection: news, files }).findings.map(
    ({ line, column, code }) => `${String(line)}:${String(column)} ${code}`,
  );

describe('checkSource', () => {
  it('gives the data and the body of a right story', () => {
    const { findings, data, body } = checkSource(STORY, { collection: news, files: ['a.jpg'] });
    expect(findings).toEqual([]);
    expect(data?.photos).toEqual([{ src: 'a.jpg', alt: 'Toàn cảnh', decorative: false }]);
    expect(data?.event.start).toBe('2021-07-26');
    expect(body).toBe('Nội dung.\n');
  });

  it('reports everything at once, each at its line and column in the file', () => {
    const source = STORY.replace('kind: so-ket', 'kind: hop')
      .replace('    alt: Toàn cảnh\n', '')
      .replace('Nội dung.', '# Một\n\nCó <30 người và {x}.\n\n<Photo src="b.jpg" />');
    expect(placesOf(source, [])).toEqual([
      '4:7 gia-tri-la',
      '10:5 anh-thieu-mo-ta',
      '10:10 anh-khong-co',
      '13:1 cap-tieu-de',
      '15:4 dau-nho-hon',
      '15:17 bieu-thuc',
      '17:1 anh-ngoai-danh-sach',
    ]);
  });

  it.each([
    ['CRLF line ends', (source: string) => source.replaceAll('\n', '\r\n')],
    ['a byte order mark', (source: string) => `\uFEFF${source}`],
  ])('finds the same places with %s', (_, change) => {
    const source = STORY.replace('so-ket', 'hop').replace('Nội dung.', 'Một\n\n{x}');
    expect(placesOf(change(source))).toEqual(placesOf(source));
    expect(placesOf(source)).toEqual(['4:7 gia-tri-la', '16:1 bieu-thuc']);
  });

  it('finds the place of broken YAML in the file', () => {
    expect(placesOf(STORY.replace('lead:', 'title:'))).toEqual(['3:1 yaml-trung']);
  });

  it('says nothing of files when it does not know them', () => {
    expect(placesOf(STORY)).toEqual([]);
  });

  it('finds a photo whose name is written in another Unicode form', () => {
    const source = STORY.replace('a.jpg', 'họp.jpg'.normalize('NFD'));
    expect(placesOf(source, ['họp.jpg'])).toEqual([]);
    expect(placesOf(source, ['họp.jpg'.normalize('NFD')])).toEqual([]);
  });

  it.each([
    ['attachments:\n  - { file: bc.pdf, title: Báo cáo }', 'tep-khong-co'],
    ['videos:\n  - { src: clip.mp4, title: Phát biểu }', 'tep-khong-co'],
  ])('misses the file of %j', (field, code) => {
    expect(placesOf(STORY.replace('photos:', `${field}\nphotos:`), ['a.jpg'])).toEqual([
      expect.stringContaining(code),
    ]);
  });

  it('does not look for a video on the web', () => {
    const field = 'videos:\n  - { src: https://vidu.gov.vn/v, title: Phát biểu }\nphotos:';
    expect(placesOf(STORY.replace('photos:', field), ['a.jpg'])).toEqual([]);
  });

  it('checks the body against the photos of front matter that is wrong elsewhere', () => {
    const source = STORY.replace('title: Hội nghị sơ kết\n', '').replace(
      'Nội dung.',
      '<Photo src="a.jpg" />',
    );
    expect(placesOf(source)).toEqual(['2:1 thieu-truong']);
  });

  it('reads a file without a body as YAML', () => {
    const right = checkSource('name: Sở A\nshortName: Sở A\n', { collection: agencies });
    expect(right).toEqual({
      findings: [],
      data: expect.objectContaining({ name: 'Sở A' }) as unknown,
    });
    const { findings } = checkSource('name: Sở A\nshortname: x\n', { collection: agencies });
    expect(findings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 1, 'thieu-truong'],
      [2, 1, 'truong-la'],
    ]);
  });

  it('places no photo in a page, which has none', () => {
    const page = '---\ntitle: Giới thiệu\ndescription: Về trang.\n---\n\n<Photo src="a.jpg" />\n';
    const { findings } = checkSource(page, { collection: pages });
    expect(findings.map(({ code }) => code)).toEqual(['anh-ngoai-danh-sach']);
    expect(findings[0]?.message).toContain('chưa có ảnh nào');
  });
});

it('locates a field for a rule over several files', () => {
  expect(locateField(STORY, 'mdx', ['host'])).toEqual({ line: 5, column: 7 });
  expect(locateField('name: Sở A\nparent: x\n', 'yaml', ['parent'])).toEqual({
    line: 2,
    column: 9,
  });
});
