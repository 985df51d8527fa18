import { describe, expect, it } from 'vitest';

import { similarWords, splitInTwo } from '../../../../src/search/ask/similar-words.ts';

describe('similarWords', () => {
  it.each([
    ['a key too many', 'soo'],
    ['a key too few', 's'],
    ['a wrong key', 'sp'],
    ['two keys in the wrong order', 'os'],
  ])('undo %s', (_, typed) => {
    expect(similarWords(typed)).toContain('so');
  });

  it('are other words', () => {
    expect(similarWords('so')).not.toContain('so');
  });
});

describe('splitInTwo', () => {
  it('parts a word where a space may be missing', () => {
    expect(splitInTwo('danang')).toContainEqual(['da', 'nang']);
    expect(splitInTwo('abc')).toEqual([]);
  });
});
