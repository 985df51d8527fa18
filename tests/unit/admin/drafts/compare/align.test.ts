import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../../../admin/drafts/compare/align.ts';
import { markWords } from '../../../../../admin/drafts/compare/word-marks.ts';

const lines = (mine: string, theirs: string): string[] =>
  align(Array.from(mine), Array.from(theirs)).map(
    (pair) => `${pair.mine ?? '·'}${pair.theirs ?? '·'}`,
  );

describe('two texts side by side', () => {
  test.each([
    ['abc', 'abc', ['aa', 'bb', 'cc']],
    ['abc', 'axc', ['aa', 'bx', 'cc']],
    ['ac', 'abc', ['aa', '·b', 'cc']],
    ['abc', 'ac', ['aa', 'b·', 'cc']],
    ['', 'ab', ['·a', '·b']],
    ['aa', 'a', ['aa', 'a·']],
  ])('%s and %s', (mine, theirs, expected) => {
    expect(lines(mine, theirs)).toEqual(expected);
  });

  test('hold every line of both, in order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const pairs = align(mine, theirs);
        expect(pairs.flatMap((pair) => pair.mine ?? [])).toEqual(mine);
        expect(pairs.flatMap((pair) => pair.theirs ?? [])).toEqual(theirs);
        expect(pairs).not.toContainEqual({ mine: undefined, theirs: undefined });
      }),
    );
  });

  test('of any length come out', () => {
    const mine = Array.from({ length: 5_000 }, (_, index) => `a${index}`);
    const theirs = Array.from({ length: 5_000 }, (_, index) => `b${index}`);
    expect(align(mine, theirs)).toHaveLength(5_000);
  });
});

test('words that the other version lacks are marked', () => {
  expect(markWords('Họp ngày 5 tháng 7', 'Họp ngày 6 tháng 7')).toEqual({
    mine: [
      { text: 'Họp ngày ', isDifferent: false },
      { text: '5 ', isDifferent: true },
      { text: 'tháng 7', isDifferent: false },
    ],
    theirs: [
      { text: 'Họp ngày ', isDifferent: false },
      { text: '6 ', isDifferent: true },
      { text: 'tháng 7', isDifferent: false },
    ],
  });
});
