import { describe, expect, it } from 'vitest';

import { joinedForms, readTokens } from '../../../../src/search/terms/tokens.ts';

const forms = (text: string): string[] => readTokens(text).map(({ form }) => form);

describe('readTokens', () => {
  it.each([
    ['Đảng ủy Sở', ['đảng', 'ủy', 'sở']],
    ['thuỷ lợi, hoà giải', ['thủy', 'lợi', 'hòa', 'giải']],
    ['kỹ thuật, kĩ thuật', ['kĩ', 'thuật', 'kĩ', 'thuật']],
    ['quy định, qui định', ['quy', 'định', 'quy', 'định']],
    ['ngày 05/07', ['ngày', '5', '7']],
    ['60-NQ/ĐU', ['60', 'nq', 'đu']],
    ['Covid19', ['covid', '19']],
    ['KH&CN', ['kh', 'cn']],
    ['', []],
  ])('reads "%s" as %j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('parts neighbours where a sentence ends, but not at an abbreviation', () => {
    const starts = readTokens('Họp xong. Mai họp. Tp. Hồ Chí Minh').filter(
      ({ isStart }) => isStart,
    );
    expect(starts.map(({ form }) => form)).toEqual(['họp', 'mai', 'tp']);
  });

  it('tells which tokens are one word', () => {
    expect(readTokens('số 60-NQ/ĐU ngày').map(({ word }) => word)).toEqual([0, 1, 1, 1, 2]);
  });
});

describe('joinedForms', () => {
  it.each([
    ['KH&CN', ['khcn']],
    ['60-NQ/ĐU', ['60nq', '60nqđu', 'nqđu']],
    ['107/2020/NĐ-CP', ['1072020nđ', '1072020nđcp', '2020nđ', '2020nđcp', 'nđcp']],
    ['12/2020', []],
    ['1/12/NQ', ['12nq']],
    ['Hà Nội', []],
  ])('of "%s" are %j', (text, expected) => {
    expect(joinedForms(readTokens(text))).toEqual(expected);
  });
});
