import { expect, it } from 'vitest';
import { writeDraft } from '../../../src/import/story-source.ts';
import type { StoryDraft } from '../../../src/import/word/index.ts';
import { news } from '../../../src/model/index.ts';
import { checkSource } from '../../../src/story/index.ts';

const AGENCIES = [
  { id: 'bo', names: ['Bộ Khoa học và Công nghệ'] },
  { id: 'so', names: ['Sở Khoa học và Công nghệ'] },
  { id: 'dang-uy-so', names: ['Đảng ủy Sở Khoa học và Công nghệ'] },
];
const NOW = '2022-01-06T08:00:00+07:00';
const draftOf = (more: Partial<StoryDraft>): StoryDraft => ({
  title: '',
  lead: '',
  body: '',
  photos: [],
  proposals: { documents: [] },
  lost: [],
  ...more,
});
const dataOf = (draft: StoryDraft) =>
  checkSource(writeDraft(draft, { agencies: AGENCIES, now: NOW }).text, { collection: news });

it('gives a story that builds even of an empty document, and asks for all that it made up', () => {
  const { missing } = writeDraft(draftOf({}), { agencies: AGENCIES, now: NOW });
  expect(dataOf(draftOf({})).findings).toEqual([]);
  expect(missing.map((line) => line.split(':')[0])).toEqual([
    'Tiêu đề',
    'Sapo',
    'Loại tin',
    'Đơn vị tổ chức',
    'Ngày họp',
  ]);
});

it('takes the agency that the text names first, the longer name of two', () => {
  const lead = 'Đảng ủy Sở Khoa học và Công nghệ họp; Bộ Khoa học và Công nghệ dự.';
  expect(dataOf(draftOf({ lead })).data?.host).toBe('dang-uy-so');
});

it('asks for a title that is not all capitals', () => {
  const ask = (title: string) =>
    writeDraft(draftOf({ title }), { agencies: AGENCIES, now: NOW }).missing;
  expect(ask('HỘI NGHỊ SƠ KẾT')).toContain(
    'Tiêu đề đang viết hoa toàn bộ: hãy viết lại bằng chữ thường.',
  );
  expect(ask('Hội nghị sơ kết').some((line) => line.startsWith('Tiêu đề'))).toBe(false);
});
