import { describe, expect, it } from 'vitest';

import { similarWords, splitInMany, splitInTwo } from '../../../../src/search/ask/similar-words.ts';

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

describe('splitInMany', () => {
  const known = new Map([
    ['chuyen', 40],
    ['doi', 90],
    ['so', 100],
    ['do', 20],
    ['is', 1],
    ['li', 10],
  ]);

  it.each([
    ['chuyendoiso', ['chuyen', 'doi', 'so']],
    ['chuyendoily', ['chuyen', 'doi', 'ly']],
  ])('parts "%s" into the words that are most frequent', (typed, words) => {
    expect(splitInMany(typed, known)).toEqual(words);
  });

  it.each(['doiso', 'chuyenxdoiso'])('leaves "%s" alone', (typed) => {
    expect(splitInMany(typed, known)).toEqual([]);
  });
});
