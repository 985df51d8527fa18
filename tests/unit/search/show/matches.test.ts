import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { planQuery } from '../../../../src/search/ask/plan.ts';
import { markMatches } from '../../../../src/search/show/excerpt.ts';
import { findMatches } from '../../../../src/search/show/matches.ts';
import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';
import { KNOWN_WORDS } from '../../../../src/search/terms/known-words.ts';

const TEXT =
  'Đảng ủy Sở KH&CN họp sơ kết 05/07/2021, đọc Nghị quyết 60-NQ/ĐU; sở kế toán không dự. Hà Nam, năm 2021, theo 408/2020/NĐ-CP.';
const CONCEPTS = createConceptFinder(KNOWN_WORDS);

function matchesOf(query: string, text = TEXT) {
  return findMatches(text, planQuery(query, CONCEPTS), CONCEPTS);
}

function matched(query: string, text = TEXT): string[] {
  return matchesOf(query, text).map(({ from, to }) => text.slice(from, to));
}

describe('findMatches', () => {
  it.each([
    ['dang uy', ['Đảng', 'ủy']],
    ['Đảng uỷ', ['Đảng', 'ủy']],
    ['khcn', ['KH&CN']],
    ['KH&CN', ['KH&CN']],
    ['khoa học và công nghệ', ['KH&CN']],
    ['60-NQ/ĐU', ['60-NQ/ĐU']],
    ['60nqdu', ['60-NQ/ĐU']],
    ['4082020ndcp', ['408/2020/NĐ-CP']],
    ['60 nq', ['60', 'NQ']],
    ['"sơ kết"', ['sơ', 'kết']],
    ['toa ', []],
    ['5/7/2021', ['05/07/2021']],
    ['05-7-2021', ['05/07/2021']],
    ['ngày 5 tháng 7 năm 2021', ['05/07/2021']],
    ['tháng 7/2021', ['05/07/2021']],
    ['57/2021', ['2021', '2021']],
  ])('of "%s" are %j', (query, words) => {
    expect(matched(query)).toEqual(words);
  });

  it('finds the full form for an abbreviation', () => {
    expect(matched('khcn', 'Bộ Khoa học và Công nghệ')).toEqual(['Khoa học và Công nghệ']);
  });

  it('takes all tones for a query without marks', () => {
    expect(matched('so')).toEqual(['Sở', 'sơ', 'sở']);
  });

  it('holds to the tones of a query with marks', () => {
    expect(matched('sơ')).toEqual(['sơ']);
  });

  it('takes other tones when the text never has those of the query', () => {
    expect(matched('sớ')).toEqual(['Sở', 'sơ', 'sở']);
  });

  it('takes the last word for a beginning only while it may grow', () => {
    expect(matched('ngh')).toEqual(['Nghị']);
    expect(matched('ngh ')).toEqual([]);
  });
});

describe('markMatches', () => {
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const segments = markMatches(text, matchesOf(query, text));
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
        },
      ),
    );
  });
});
