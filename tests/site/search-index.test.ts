import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { askIndex } from '../../src/search/ask-index.ts';
import { INDEX_FOLDER } from '../../src/search/store/layout.ts';

const indexDir = path.join(inject('siteDir'), INDEX_FOLDER);

async function urlsFor(query: string): Promise<string[]> {
  return (await askIndex(indexDir, query)).hits.map(({ url }) => url);
}

describe('the search over the five stories', () => {
  test('finds "Đảng ủy" for "dang uy"', async () => {
    const { hits } = await askIndex(indexDir, 'dang uy');
    expect(hits[0]?.title).toContain('Đảng ủy');
    expect(hits.map(({ url }) => url)).toEqual(await urlsFor('Đảng uỷ'));
  });

  test('finds the same stories with and without marks', async () => {
    const marked = await urlsFor('hội nghị sơ kết');
    const unmarked = await urlsFor('hoi nghi so ket');
    expect(unmarked.length).toBeGreaterThan(0);
    expect(marked.toSorted()).toEqual(unmarked.toSorted());
  });

  test('finds the one story that cites "60-NQ/ĐU", however it is typed', async () => {
    const urls = await urlsFor('60-NQ/ĐU');
    expect(urls).toHaveLength(1);
    expect(await urlsFor('60-nq/du')).toEqual(urls);
    expect(urls[0]).toBe((await urlsFor('dang uy so khoa hoc va cong nghe'))[0]);
  });
});
