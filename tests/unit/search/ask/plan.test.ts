import { describe, expect, it } from 'vitest';

import { planQuery } from '../../../../src/search/ask/plan.ts';
import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';
import { KNOWN_WORDS } from '../../../../src/search/terms/known-words.ts';

const CONCEPTS = createConceptFinder(KNOWN_WORDS);

function terms(query: string, absent: string[] = []): string[] {
  return planQuery(query, CONCEPTS, new Set(absent)).units.map(({ term }) => term);
}

describe('planQuery', () => {
  it.each([
    ['Đảng uỷ Khối', ['đảng', 'ủy', 'khối']],
    ['so khoa hoc va cong nghe', ['so', '#khcn']],
    ['Sở KH&CN Yên Bái', ['sở', '#khcn', 'yên', 'bái']],
    ['60-NQ/DU', ['60nqdu']],
    ['ngày 5 tháng 7 năm 2021', ['@2021-07-05']],
    ['chi 1.234.567 đồng', ['chi', '1234567', 'đồng']],
    ['', []],
  ])('reads "%s" as %j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('takes a group apart that is nowhere in the index', () => {
    expect(terms('60-NQ/DU', ['60nqdu', '#nghiquyet'])).toEqual(['60', 'nq', 'du']);
    expect(terms('ubnd tinh', ['#ubnd'])).toEqual(['ubnd', 'tinh']);
  });

  it('asks for the month where no page has the day', () => {
    expect(terms('5/7/2021', ['@2021-07-05'])).toEqual(['@2021-07']);
    expect(terms('5/7/2021', ['@2021-07-05', '@2021-07'])).toEqual(['5', '7', '2021']);
  });

  it('ties the words of a quotation', () => {
    const { units } = planQuery('họp "xâm nhập mặn" sáng', CONCEPTS);
    expect(units.filter(({ isTied }) => isTied).map(({ term }) => term)).toEqual(['nhập', 'mặn']);
  });

  it('knows whether the last word may grow', () => {
    expect(planQuery('hội ngh', CONCEPTS).isOpen).toBe(true);
    expect(planQuery('hội nghị ', CONCEPTS).isOpen).toBe(false);
  });

  it('knows where its words stand in the query', () => {
    const { units } = planQuery('họp KH&CN', CONCEPTS);
    expect(units.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [4, 9],
    ]);
  });
});
