import { expect, test } from 'vitest';
import { entryFormat } from '../../../../admin/formats/entry-format.ts';
import { settingsFormat } from '../../../../admin/formats/settings-format.ts';
import { agencies, FOLDER_KEYS, news, type Collection } from '../../../../src/model/index.ts';
import { SAMPLE_STORY } from '../support/sample-story.ts';

const STORY: Collection = news;
const story = entryFormat(STORY);
const title = 'Sơ kết 6 tháng đầu năm 2021';

test('a story that is only opened and saved keeps every byte', () => {
  expect(story.toFile(story.fromFile(SAMPLE_STORY))).toBe(SAMPLE_STORY);
});

test('a new title changes one line', () => {
  const written = { ...story.fromFile(SAMPLE_STORY), title: 'Tên mới' };
  expect(story.toFile(written)).toBe(SAMPLE_STORY.replace(title, 'Tên mới'));
});

test('keys come in the order of the model, whatever the order of the form', () => {
  const reversed = Object.fromEntries(Object.entries(story.fromFile(SAMPLE_STORY)).toReversed());
  expect(story.toFile(reversed)).toBe(SAMPLE_STORY);
});

test('what the form leaves empty is not written', () => {
  const empty = {
    ...story.fromFile(SAMPLE_STORY),
    draft: false,
    videos: [],
    slug: '',
    cover: null,
    byline: { name: '' },
  };
  expect(story.toFile(empty)).toBe(SAMPLE_STORY);
});

test('decomposed letters and look-alikes of Đ are put right, in fields and body', () => {
  const source = SAMPLE_STORY.replace(title, 'Ðảng ủy Sở')
    .replace('đánh giá', 'ðánh giá')
    .normalize('NFD');
  const expected = SAMPLE_STORY.replace(title, 'Đảng ủy Sở');
  expect(story.toFile(story.fromFile(source))).toBe(expected);
});

test('times are stored as Vietnam time', () => {
  const written = { ...story.fromFile(SAMPLE_STORY), publishedAt: '2021-07-26T08:31:00.000Z' };
  expect(story.toFile(written)).toBe(SAMPLE_STORY);
});

test('the keys that name the folder of a new story are not written', () => {
  const written = {
    ...story.fromFile(SAMPLE_STORY),
    [FOLDER_KEYS.year]: '2021',
    [FOLDER_KEYS.name]: 'x',
  };
  expect(story.toFile(written)).toBe(SAMPLE_STORY);
});

test.each(['js', 'javascript', 'coffee', 'json'])(
  'front matter in %s is refused, never run',
  (language) => {
    const run = `---${language}\nglobalThis.wasRun = true\n---\n`;
    expect(() => story.fromFile(run)).toThrow('không phải dòng «---»');
    expect(globalThis).not.toHaveProperty('wasRun');
  },
);

test('data files are YAML without front matter', () => {
  const source = 'name: Sở Khoa học và Công nghệ\nshortName: Sở KH&CN\n';
  const agency = entryFormat(agencies);
  expect(agency.fromFile(source)).toEqual({
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'Sở KH&CN',
  });
  expect(agency.toFile({ shortName: 'Sở KH&CN', name: ' Sở Khoa học và Công nghệ ' })).toBe(source);
});

test('each settings file is written in its own order', () => {
  const topics = 'topics:\n  - slug: chuyen-doi-so\n    name: Chuyển đổi số\n';
  const site = 'title: Tin Hội Nghị\nowner: Sở\n';
  expect(
    settingsFormat.toFile({ topics: [{ name: 'Chuyển đổi số', slug: 'chuyen-doi-so' }] }),
  ).toBe(topics);
  expect(settingsFormat.toFile({ owner: 'Sở', title: 'Tin Hội Nghị' })).toBe(site);
});
