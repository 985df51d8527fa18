import { describe, expect, it } from 'vitest';

import type { EngineResult } from '../../../../src/search/pagefind/engine.ts';
import { longestRun, rankResults } from '../../../../src/search/pagefind/rank.ts';

function result(id: string, score: number, words: number[] = [0]): EngineResult {
  return { id, score, words, data: () => Promise.reject(new Error('not asked for')) };
}

function idsOf(ranked: ReturnType<typeof rankResults>): string[] {
  return ranked.map(({ result: { id } }) => id);
}

describe('longestRun', () => {
  it.each([
    [[], 0],
    [[4], 1],
    [[1, 3, 5], 1],
    [[3, 7, 8, 9, 20, 21], 3],
    [[3, 7, 8, 8, 9], 3],
  ])('of %j is %i', (positions, run) => {
    expect(longestRun(positions)).toBe(run);
  });
});

describe('rankResults', () => {
  it('puts words that stand together before a higher score of scattered ones', () => {
    const scattered = result('hội nông nghiệp … nghiêm', 3, [2, 40, 80]);
    const together = result('hội nghị', 1, [10, 11]);
    expect(idsOf(rankResults([scattered, together], [], 2))).toEqual([together.id, scattered.id]);
  });

  it('keeps the order of scores when no words stand together', () => {
    const low = result('low', 1, [1, 5]);
    const high = result('high', 2, [1, 5]);
    expect(idsOf(rankResults([low, high], [], 2))).toEqual(['high', 'low']);
  });

  it('does not count a run longer than the query', () => {
    const list = result('a list of the same word', 1, [1, 2, 3, 4, 5, 6]);
    const better = result('better', 1.1, [1, 2]);
    expect(idsOf(rankResults([list, better], [], 2))).toEqual(['better', list.id]);
  });

  it('leaves the scores of a single word alone', () => {
    const often = result('often', 2, [1, 9, 20]);
    const once = result('once', 1, [3]);
    expect(idsOf(rankResults([once, often], [], 1))).toEqual(['often', 'once']);
  });

  it('puts pages with the very marks first and says so', () => {
    const folded = result('Đảng bộ hoà giải', 9, [1, 2]);
    const exact = result('Đáng', 1, [1, 2]);
    const ranked = rankResults([folded, exact], [exact], 2);
    expect(ranked.map(({ result: { id }, isExact }) => [id, isExact])).toEqual([
      [exact.id, true],
      [folded.id, false],
    ]);
  });

  it('ranks a page with the very marks by where those stand', () => {
    const looseA = result('a', 1, [1, 2, 3]);
    const looseB = result('b', 1, [1, 5, 9]);
    const exactA = result('a', 1, [1, 5]);
    const exactB = result('b', 1, [5, 6]);
    expect(idsOf(rankResults([looseA, looseB], [exactA, exactB], 3))).toEqual(['b', 'a']);
  });
});
