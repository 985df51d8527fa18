import { expect, it } from 'vitest';
import { valuesOf, type Proposal } from '../../../../admin/word/proposal.ts';
import { propose } from '../../../../admin/word/propose.ts';
import type { StoryDraft } from '../../../../src/import/word/index.ts';

const AGENCIES = [
  { id: 'so', name: 'Sở Khoa học và Công nghệ Khánh Hòa', names: ['Sở KH&CN'] },
  { id: 'bo', name: 'Bộ Khoa học và Công nghệ', names: ['Bộ Khoa học và Công nghệ'] },
];
const DRAFT: StoryDraft = {
  title: 'Sở KH&CN sơ kết 6 tháng',
  lead: 'Ngày 26/7/2021, Sở họp.',
  body: '',
  photos: [],
  proposals: {
    eventDay: '2021-07-26',
    chair: { name: 'Trần Văn Bình', honorific: 'đồng chí', role: 'Giám đốc Sở' },
    documents: [{ type: 'Nghị quyết', number: '57-NQ/TW', date: '2024-12-22' }],
    byline: { name: 'Lê Thị Hoa', unit: 'Văn phòng Sở' },
    source: { agency: 'Sở KH&CN' },
  },
  lost: [],
};
const offer = (form: Readonly<Record<string, unknown>>, draft = DRAFT): Proposal[] =>
  propose(draft, AGENCIES, (field) => form[field]);
/** The form after all that is offered was taken. */
function fill(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = { ...form };
  for (const proposal of offer(form))
    filled[proposal.field] = proposal.toValue(valuesOf(proposal), filled[proposal.field]);
  return filled;
}

it('fills an empty form with the values that its widgets keep', () => {
  expect(fill({})).toEqual({
    title: 'Sở KH&CN sơ kết 6 tháng',
    lead: 'Ngày 26/7/2021, Sở họp.',
    kind: 'so-ket',
    host: 'so',
    event: { start: '2021-07-26' },
    people: [
      {
        name: 'Trần Văn Bình',
        honorific: 'đồng chí',
        roles: ['Giám đốc Sở'],
        part: ['chủ trì'],
      },
    ],
    documents: [{ type: 'Nghị quyết', number: '57-NQ/TW', date: '2024-12-22' }],
    byline: { name: 'Lê Thị Hoa', unit: 'Văn phòng Sở' },
    source: { agency: 'Sở KH&CN' },
  });
});

it('keeps what stands beside a value, and adds to lists', () => {
  const filled = fill({
    event: { start: '', place: 'Hội trường A' },
    people: [{ name: 'Nguyễn An', part: ['báo cáo'] }],
    source: { url: 'https://vidu.gov.vn/' },
  });
  expect(filled).toMatchObject({
    event: { start: '2021-07-26', place: 'Hội trường A' },
    people: [{ name: 'Nguyễn An' }, { name: 'Trần Văn Bình' }],
    source: { agency: 'Sở KH&CN', url: 'https://vidu.gov.vn/' },
  });
});

it('offers nothing that the form has already', () => {
  expect(offer(fill({}))).toEqual([]);
});

it('says what the form has in the same place, as people read it', () => {
  const offered = offer({
    title: 'Tên khác',
    kind: 'tong-ket',
    host: 'bo',
    event: { start: '2021-07-05' },
    people: [{ name: 'Nguyễn An', part: ['chủ trì'] }],
    byline: { name: 'X. Phương' },
  });
  expect(offered.map(({ id, current }) => [id, current])).toEqual([
    ['title', 'Tên khác'],
    ['lead', undefined],
    ['kind', 'Hội nghị tổng kết'],
    ['host', 'Bộ Khoa học và Công nghệ'],
    ['day', '05/7/2021'],
    ['chair', 'Nguyễn An'],
    ['document-0', undefined],
    ['byline', 'X. Phương'],
    ['source', undefined],
  ]);
});

it('takes the values that the writer put right', () => {
  const [title] = offer({}, { ...DRAFT, title: 'HỘI NGHỊ SƠ KẾT' });
  expect(title?.advice).toContain('viết hoa toàn bộ');
  expect(title?.toValue({ text: ' Hội nghị sơ kết ' }, undefined)).toBe('Hội nghị sơ kết');
});
