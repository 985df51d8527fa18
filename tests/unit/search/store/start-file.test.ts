import { expect, it } from 'vitest';

import type { Start } from '../../../../src/search/store/layout.ts';
import { decodeStart, encodeStart } from '../../../../src/search/store/start-file.ts';
import { mergeWords } from '../../../../src/search/store/word-list.ts';

const START: Start = {
  tiers: [{ id: '0123456789ab', documents: 2, periods: [], entries: [''] }],
  groups: [{ forms: ['KH&CN', 'khoa học và công nghệ'] }],
  successions: [],
};

it('the start of an index comes back with what it carries', () => {
  const file = {
    start: START,
    words: new Map([
      ['an', 2],
      ['anh', 1],
    ]),
    carried: new Map([['0123456789ab/words-0.pack', Uint8Array.of(1, 2, 3)]]),
  };
  expect(decodeStart(encodeStart(file))).toEqual(file);
});

it('the words of several tiers are one list in order, each with all of its documents', () => {
  const merged = mergeWords([
    new Map([['bo', 1]]),
    new Map([
      ['an', 2],
      ['bo', 3],
    ]),
  ]);
  expect([...merged]).toEqual([
    ['an', 2],
    ['bo', 4],
  ]);
});
