import { describe, expect, it } from 'vitest';

import { findMatches, missingWords } from '../../../src/search/match.ts';

const TEXT =
  'Đảng ủy Sở KH&CN họp sơ kết 05/07/2021, đọc Nghị quyết 60-NQ/ĐU; sở kế toán không dự. Hà Nam, năm 2021.';

function matched(query: string, text = TEXT): string[] {
  return findMatches(text, query).map(({ from, to }) => text.slice(from, to));
}

describe('findMatches', () => {
  it.each([
    ['dang uy', ['Đảng', 'ủy']],
    ['Đảng uỷ', ['Đảng', 'ủy']],
    ['khcn', ['KH&CN']],
    ['KH&CN', ['KH&CN']],
    ['60-NQ/ĐU', ['60-NQ/ĐU']],
    ['60nqdu', ['60-NQ/ĐU']],
    ['nq/du', ['NQ/ĐU']],
    ['60 nq', ['60', 'NQ']],
    ['"sơ kết"', ['sơ', 'kết']],
    ['toa', []],
    ['5/7/2021', ['05/07/2021']],
    ['05-7-2021', ['05/07/2021']],
    ['57/2021', []],
  ])('of "%s" are %j', (query, words) => {
    expect(matched(query)).toEqual(words);
  });

  it('takes all tones for a query without marks', () => {
    expect(matched('so')).toEqual(['Sở', 'sơ', 'sở']);
  });

  it('holds to the tones of a query with marks, also in its words without', () => {
    expect(matched('Hà Nam')).toEqual(['Hà', 'Nam']);
  });

  it('takes other tones when the text never has those of the query', () => {
    expect(matched('sớ')).toEqual(['Sở', 'sơ', 'sở']);
  });

  it('finds decomposed text', () => {
    expect(matched('sơ kết', 'sơ kết'.normalize('NFD'))).toHaveLength(2);
  });
});

describe('missingWords', () => {
  it.each([
    ['dang uy', []],
    ['dang uy xylophone', ['xylophone']],
    ['Đảng xyz, ủy', ['xyz']],
    ['60-NQ/ĐU', []],
    ['khc', []],
    ['so-ket', []],
    ['so-xyz', ['so-xyz']],
  ])('of "%s" are %j', (query, words) => {
    expect(missingWords(TEXT, query)).toEqual(words);
  });
});
