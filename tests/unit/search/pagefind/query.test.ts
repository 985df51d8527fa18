import { describe, expect, it } from 'vitest';

import type { Engine, EngineResult, Fragment } from '../../../../src/search/pagefind/engine.ts';
import { createSearch } from '../../../../src/search/pagefind/query.ts';

const FRAGMENT: Fragment = {
  url: '/tin-tuc/2021/so-ket/',
  content: 'D\u0335ảng ủy Sở sơ kết. Ngày 26/7/2021, D\u0335ảng ủy họp.',
  meta: { title: 'D\u0335ảng ủy Sở sơ kết' },
  filters: { nam: ['2021'], loai: ['so-ket'], 'don-vi': ['Sở Khoa học và Công nghệ'] },
  anchors: [{ id: '{"day":"2021-07-26","image":{"url":"/media/a.jpg","width":640,"height":480}}' }],
};

function resultOf(id: string): EngineResult {
  return { id, score: 1, words: [0, 1], data: () => Promise.resolve(FRAGMENT) };
}

/** An engine that notes what it was asked, and how. */
function engineWith(answers: { loose: string[]; exact: string[] }): Engine & { asked: string[] } {
  let isExact = false;
  const asked: string[] = [];
  return {
    asked,
    async options({ exactDiacritics }) {
      await Promise.resolve();
      isExact = exactDiacritics;
    },
    async search(term) {
      asked.push(`${isExact ? 'exact' : 'loose'}: ${term}`);
      const ids = isExact ? answers.exact : answers.loose;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { results: ids.map(resultOf) };
    },
  };
}

describe('createSearch', () => {
  it('asks once for a query without marks', async () => {
    const engine = engineWith({ loose: ['a'], exact: [] });
    await createSearch(engine)(' dang uy ');
    expect(engine.asked).toEqual(['loose: dang uy']);
  });

  it('asks for the very marks too when the query has marks, đ as in the index', async () => {
    const engine = engineWith({ loose: ['a', 'b', 'c'], exact: ['c'] });
    const found = await createSearch(engine)('Đảng uỷ');
    expect(engine.asked).toEqual(['loose: D\u0335ảng ủy', 'exact: D\u0335ảng ủy']);
    expect(found).toMatchObject({ total: 3, exact: 1 });
  });

  it('keeps the setting of one query from the next', async () => {
    const engine = engineWith({ loose: [], exact: [] });
    const search = createSearch(engine);
    await Promise.all([search('Đảng'), search('dang'), search('ủy')]);
    expect(engine.asked).toEqual([
      'loose: D\u0335ảng',
      'exact: D\u0335ảng',
      'loose: dang',
      'loose: ủy',
      'exact: ủy',
    ]);
  });

  it('compares loosely again after a search for the very marks has failed', async () => {
    const engine = engineWith({ loose: [], exact: [] });
    const search = createSearch(engine);
    const answer = engine.search.bind(engine);
    engine.search = (term) =>
      engine.asked.length === 1 ? Promise.reject(new Error('503')) : answer(term);
    await expect(search('Đảng')).rejects.toThrow('503');
    engine.search = answer;
    await search('dang');
    expect(engine.asked).toEqual(['loose: D\u0335ảng', 'loose: dang']);
  });

  it('does not ask for nothing', async () => {
    const engine = engineWith({ loose: ['a'], exact: [] });
    expect(await createSearch(engine)('   ')).toMatchObject({ total: 0 });
    expect(engine.asked).toEqual([]);
  });

  it('takes an index without a page for one in which nothing is found', async () => {
    const engine = engineWith({ loose: [], exact: [] });
    engine.search = () => Promise.reject(new Error('Pagefind Error: No language indexes found.'));
    expect(await createSearch(engine)('dang uy')).toMatchObject({ total: 0 });
  });

  it('hands out hits with đ, without the title in the text', async () => {
    const found = await createSearch(engineWith({ loose: ['a', 'b'], exact: [] }))('so ket');
    expect(await found.load(0, 1)).toEqual([
      {
        url: '/tin-tuc/2021/so-ket/',
        title: 'Đảng ủy Sở sơ kết',
        text: 'Ngày 26/7/2021, Đảng ủy họp.',
        day: '2021-07-26',
        kind: 'so-ket',
        agency: 'Sở Khoa học và Công nghệ',
        image: { url: '/media/a.jpg', width: 640, height: 480 },
      },
    ]);
  });
});
