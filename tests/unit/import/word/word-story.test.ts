import { beforeAll, expect, it } from 'vitest';
import { countWords } from '../../../../admin/word/count-words.ts';
import { importWord, type StoryDraft } from '../../../../src/import/word/index.ts';
import { checkBody } from '../../../../src/story/index.ts';
import { makeWordStory } from '../../../support/word-story.ts';

let draft: StoryDraft;

beforeAll(async () => {
  draft = await importWord((await makeWordStory()).bytes);
});

it('reads a story of the usual length', () => {
  expect(countWords(draft.body)).toBeGreaterThan(600);
  expect(draft.title).toBe(
    'Sở Khoa học và Công nghệ Khánh Hòa sơ kết công tác 6 tháng đầu năm 2021',
  );
  expect(draft.lead).toBe(
    'Sáng ngày 26/7/2021, Sở Khoa học và Công nghệ Khánh Hòa tổ chức hội nghị sơ kết.',
  );
});

it('keeps headings, bold text, nested lists and tables', () => {
  expect(draft.body).toContain('## Kết quả nổi bật\n');
  expect(draft.body).toContain('**hơn \\<30 nhiệm vụ**');
  expect(draft.body).toContain('- Quản lý khoa học\n  1. Nghiệm thu đề tài\n- Quản lý công nghệ\n');
  expect(draft.body).toContain('| Việc | Số |\n| --- | --- |\n| Đề tài | 17 |');
  const photos = draft.photos.map(({ name }) => name);
  expect(checkBody(draft.body, { photos })).toEqual([]);
});

it('places the photos with caption and credit, those of the block in a gallery', () => {
  expect(draft.photos.map(({ caption, credit, alt }) => [caption, credit, alt])).toEqual([
    ['Toàn cảnh hội nghị', 'X. Phương', undefined],
    ['Giám đốc Sở phát biểu', undefined, undefined],
    ['Đại biểu thảo luận 1', undefined, undefined],
    ['Đại biểu thảo luận 2', undefined, undefined],
  ]);
  const [first = '', second = ''] = draft.photos.map(({ name }) => `<Photo src="${name}" />`);
  const places = [first, '## Kết quả', second, 'Một số hình ảnh tại hội nghị:\n\n<Gallery />\n'];
  const found = places.map((place) => draft.body.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

it('recognises the facts, and takes byline and source out of the body', () => {
  expect(draft.proposals).toEqual({
    eventDay: '2021-07-26',
    chair: { name: 'Trần Văn Bình', honorific: 'đồng chí', role: 'Giám đốc Sở' },
    documents: [
      { type: 'Nghị quyết', number: '57-NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị' },
    ],
    byline: { name: 'Lê Thị Hoa', unit: 'Văn phòng Sở' },
    source: { agency: 'Sở Khoa học và Công nghệ Khánh Hòa' },
  });
  expect(draft.body).not.toMatch(/Tin:|Nguồn:/u);
});

it('names what needs another look', () => {
  expect(draft.lost).toEqual([
    'Hộp văn bản «Ghi chú trong hộp» thành đoạn văn thường: hãy xem lại chỗ đứng của đoạn này.',
  ]);
});
