import type { SearchDocument } from '../../../src/search/document.ts';
import { documentOf } from './documents.ts';

const AGENCIES = [
  { id: 'so-khcn-yen-bai', name: 'Sở Khoa học và Công nghệ tỉnh Yên Bái' },
  { id: 'so-khcn-khanh-hoa', name: 'Sở Khoa học và Công nghệ tỉnh Khánh Hòa' },
  { id: 'cuc-phia-nam', name: 'Cục Công tác phía Nam' },
];
const KINDS = ['so-ket', 'tong-ket'] as const;
const TOPICS = [
  { id: 'an-toan-buc-xa', name: 'An toàn bức xạ' },
  { id: 'so-huu-tri-tue', name: 'Sở hữu trí tuệ' },
];

/**
 * 24 stories, two in each month of 2020 and one in each of 2021: more than two pages of results.
 * The seventh cites a document.
 */
export const PAGE_STORIES: readonly SearchDocument[] = Array.from({ length: 24 }, (_, index) => {
  const year = index < 12 ? '2020' : '2021';
  return documentOf({
    url: `/tin-tuc/${year}/so-ket-${String(index)}/`,
    title: `Đảng ủy Sở họp phiên ${String(index)}`,
    body: [index === 7 ? 'Theo Nghị quyết 60-NQ/ĐU.' : 'Hội nghị sơ kết công tác.'],
    day: `${year}-${String((index % 12) + 1).padStart(2, '0')}-05`,
    kind: KINDS[index % 2] ?? 'khac',
    agency: AGENCIES[index % 3] ?? { id: '', name: '' },
    topics: index % 4 === 0 ? TOPICS : TOPICS.slice(index % 2, (index % 2) + 1),
    people: index === 3 ? [{ name: 'Trần Đắc Hiến', honorific: 'đồng chí', roles: [] }] : [],
  });
});
