import { describe, expect, it } from 'vitest';

import { isFiller } from '../../../../src/search/terms/fillers.ts';

describe('isFiller', () => {
  it.each([
    ['của', true, false],
    ['cua', false, false],
    ['tin', false, true],
    ['ông', true, true],
  ])('is true of "%s"', (term, hasMarks, isFirst) => {
    expect(isFiller(term, hasMarks, isFirst)).toBe(true);
  });

  it.each([
    ['of another word with other marks', 'cửa', true, false],
    ['of what may be a name when typed without marks', 'nhung', false, false],
    ['of a title behind other words', 'anh', true, false],
  ])('is false %s', (_, term, hasMarks, isFirst) => {
    expect(isFiller(term, hasMarks, isFirst)).toBe(false);
  });
});
