import { expect, it } from 'vitest';

import { planQuery } from '../../../../src/search/ask/plan.ts';
import { presentHit } from '../../../../src/search/show/present.ts';
import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';

const CONCEPTS = createConceptFinder([]);

function present(query: string, text: string) {
  const hit = { url: '/tin/', title: 'Đảng ủy họp', day: '2021-07-26', agency: 'Sở', text };
  return presentHit({ ...hit, kind: 'so-ket' }, planQuery(query, CONCEPTS), CONCEPTS);
}

it('shows a hit with the matches of its title and text', () => {
  expect(present('dang', 'Đảng viên họp.')).toEqual({
    url: '/tin/',
    day: '2021-07-26',
    agency: 'Sở',
    kind: 'so-ket',
    title: [
      { text: 'Đảng', isMatch: true },
      { text: ' ủy họp', isMatch: false },
    ],
    excerpt: [
      { text: 'Đảng', isMatch: true },
      { text: ' viên họp.', isMatch: false },
    ],
    passages: ['Đảng'],
  });
});

it('names passages of words that stand together, the longest first', () => {
  expect(present('so ket dang uy', 'Đảng họp. Đảng ủy Sở sơ kết năm.').passages).toEqual([
    'Đảng ủy Sở sơ kết',
    'Đảng',
  ]);
});

it('marks decomposed text as it marks composed text', () => {
  const { excerpt } = present('đảng', 'Đảng viên.'.normalize('NFD'));
  expect(excerpt[0]).toEqual({ text: 'Đảng', isMatch: true });
});

it('marks no word with other marks where the title or the text has it as asked', () => {
  const { title, excerpt } = present('đáng', 'Điều đáng chú ý.');
  expect(title).toEqual([{ text: 'Đảng ủy họp', isMatch: false }]);
  expect(excerpt[1]).toEqual({ text: 'đáng', isMatch: true });
});
