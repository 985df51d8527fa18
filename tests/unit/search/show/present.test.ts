import { describe, expect, it } from 'vitest';

import { answerQuery } from '../../../src/search/present.ts';
import type { Found } from '../../../src/search/query.ts';

function foundOf(...texts: string[]): Found {
  const hits = texts.map((text, index) => ({
    url: `/${String(index)}/`,
    title: 'Tin',
    text,
    day: '2021-07-26',
    kind: 'so-ket' as const,
    agency: 'Sở',
  }));
  return {
    total: hits.length,
    exact: 0,
    load: (from, to) => Promise.resolve(hits.slice(from, to)),
  };
}

describe('answerQuery', () => {
  it('shows the asked hits with their matches, and the number of all', async () => {
    const answer = await answerQuery(foundOf('Đảng ủy họp.', 'Đảng viên họp.'), 'dang', 1, 2);
    expect(answer).toMatchObject({ total: 2, unknown: [] });
    expect(answer.hits).toMatchObject([
      {
        url: '/1/',
        agency: 'Sở',
        title: [{ text: 'Tin', isMatch: false }],
        excerpt: [
          { text: 'Đảng', isMatch: true },
          { text: ' viên họp.', isMatch: false },
        ],
      },
    ]);
  });

  it('names the words that no hit has', async () => {
    const found = foundOf('Đảng ủy họp.', 'Đảng viên họp.');
    expect(await answerQuery(found, 'dang xyz uy', 0, 10)).toMatchObject({
      total: 2,
      unknown: ['xyz'],
    });
  });

  it('has no results when Pagefind guessed at every word', async () => {
    expect(await answerQuery(foundOf('Hội nghị.'), 'honzz xyz', 0, 10)).toEqual({
      total: 0,
      exact: 0,
      unknown: ['honzz', 'xyz'],
      hits: [],
    });
  });
});
