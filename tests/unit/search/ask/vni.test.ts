import { describe, expect, it } from 'vitest';

import { readVni } from '../../../../src/search/ask/vni.ts';

describe('readVni', () => {
  it.each([
    ['ho65i', 'hội'],
    ['nghi5', 'nghị'],
    ['d9u7o7c5', 'được'],
    ['duoc795', 'được'],
    ['d9a3ng', 'đảng'],
    ['hoa2', 'hòa'],
    ['quy1', 'quý'],
    ['na8ng', 'năng'],
    ['mu7a', 'mưa'],
    ['tie6ng1', 'tiếng'],
  ])('of "%s" is "%s"', (typed, word) => {
    expect(readVni(typed)).toBe(word);
  });

  it.each(['60nq', '2021', 'hội', 'nq/60', ''])('of "%s" is nothing', (typed) => {
    expect(readVni(typed)).toBeUndefined();
  });
});
