import { describe, expect, it } from 'vitest';

import { readLateTelex, readTelex } from '../../../../src/search/ask/telex.ts';
import { fold } from '../../../../src/search/terms/spelling.ts';
import { placeTones } from '../../../../src/text/tone.ts';
import { makeArchive } from '../../../support/search/made-archive.ts';
import { telexOf } from '../../../support/search/telex.ts';

describe('readTelex', () => {
  it.each([
    ['hoaf', 'hòa'],
    ['dduwowcj', 'được'],
    ['nghij', 'nghị'],
    ['sooj', 'sộ'],
    ['nguowif', 'người'],
    ['quys', 'quý'],
    ['gias', 'giá'],
    ['ngoafi', 'ngoài'],
    ['tuyeets', 'tuyết'],
    ['sang', 'sang'],
    ['xyz', 'xyz'],
  ])('of "%s" is "%s"', (typed, word) => {
    expect(readTelex(typed)).toBe(word);
  });

  it('undoes what the keys of every syllable of an archive are', () => {
    const text = makeArchive(40, 5)
      .map((story) => story.text)
      .join(' ')
      .toLowerCase();
    const syllables = [...new Set(text.match(/\p{L}+/gu))].map(placeTones);
    const isSyllable = (word: string) =>
      /^[^aeiouyfjwz]*[aeiouy]+[^aeiouyfjwz]*$/u.test(fold(word));
    const wrong = syllables.filter((word) => isSyllable(word) && readTelex(telexOf(word)) !== word);
    expect(wrong).toEqual([]);
    expect(syllables.length).toBeGreaterThan(300);
  });
});

describe('readLateTelex', () => {
  it.each([
    ['nangw', 'năng'],
    ['luongjw', 'lượng'],
    ['hoangwx', 'hoẵng'],
    ['muaw', 'mưa'],
    ['dangdf', 'đàng'],
    ['chuanar', 'chuẩn'],
    ['hoij', 'họi'],
  ])('of "%s" is "%s"', (typed, word) => {
    expect(readLateTelex(typed)).toBe(word);
  });
});
