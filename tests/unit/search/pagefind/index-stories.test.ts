import { mkdtemp, readFile, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { askIndex } from '../../../src/search/ask-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { writeSearchIndex } from '../../../src/search/index-stories.ts';

const EMPTY = { lead: '', photos: [], people: [], documents: [], figures: [], notes: [] };

const PARTY: SearchDocument = {
  ...EMPTY,
  url: '/tin-tuc/2021/dang-uy/',
  title: 'Đảng ủy Sở Khoa học và Công nghệ đánh giá kết quả 6 tháng',
  body: ['Sở KH&CN thực hiện Nghị quyết số 60-NQ/ĐU.', 'Hội nghị sơ kết diễn ra sáng 26/07/2021.'],
  day: '2021-07-26',
  kind: 'dang-doan-the',
  agency: 'Đảng ủy Sở KH&CN, tỉnh A',
  image: { url: '/media/640.jpg', width: 1234, height: 720 },
};

const FARM: SearchDocument = {
  ...EMPTY,
  url: '/tin-tuc/2020/nong-nghiep/',
  title: 'Hội Nông nghiệp bàn nghiêm túc về số liệu, kết luận phải đáng tin',
  body: ['Đáng chú ý, thuỷ lợi được nêu đầu tiên.'],
  photos: [{ caption: 'Cánh đồng lúa', alt: 'Máy gặt' }],
  people: [{ name: 'Trần Đắc Hiến', roles: ['Thứ trưởng'] }],
  day: '2020-03-01',
  kind: 'lam-viec',
  agency: 'Sở Nông nghiệp',
};

let folder: string;
let indexDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  indexDir = path.join(folder, 'pagefind');
  await writeSearchIndex([PARTY, FARM], indexDir);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function urlsFor(query: string): Promise<string[]> {
  return (await askIndex(indexDir, query)).hits.map(({ url }) => url);
}

describe('the index', () => {
  it.each([
    ['dang uy', PARTY],
    ['Đảng ủy', PARTY],
    ['đảng uỷ', PARTY],
    ['60-NQ/ĐU', PARTY],
    ['60-nq/du', PARTY],
    ['60nqdu', PARTY],
    ['KHCN', PARTY],
    ['26/07/2021', PARTY],
    ['hoi nghi so ket', PARTY],
    ['hội nghị sơ kết', PARTY],
    ['hội nghị sơ kết'.normalize('NFD'), PARTY],
    ['thủy lợi', FARM],
    ['tran dac hien', FARM],
    ['máy gặt', FARM],
    ['canh dong lua', FARM],
  ])('finds "%s" first in its story', async (query, { url }) => {
    expect((await urlsFor(query))[0]).toBe(url);
  });

  it('finds the same stories with and without marks', async () => {
    const unmarked = await urlsFor('hoi nghi so ket');
    expect((await urlsFor('hội nghị sơ kết')).toSorted()).toEqual(unmarked.toSorted());
  });

  it.each(['1234', '640', 'jpg', 'lam-viec-khac', 'qqq'])(
    'finds nothing for "%s"',
    async (query) => {
      expect(await askIndex(indexDir, query)).toEqual({ total: 0, hits: [] });
    },
  );

  it('gives titles back as they were written', async () => {
    const { hits } = await askIndex(indexDir, 'dang uy');
    expect(hits[0]?.title).toBe(PARTY.title);
  });

  it('is the same for the same documents in another order', async () => {
    const other = path.join(folder, 'other');
    await writeSearchIndex([FARM, PARTY], other);
    expect(await contentsOf(other)).toEqual(await contentsOf(indexDir));
  });

  it('holds no page of an earlier one', async () => {
    const reused = path.join(folder, 'reused');
    await writeSearchIndex([PARTY, FARM], reused);
    await writeSearchIndex([FARM], reused);
    expect((await askIndex(reused, '60-NQ/ĐU')).hits).toEqual([]);
  });

  it('may be without a page', async () => {
    const empty = path.join(folder, 'empty');
    expect(await writeSearchIndex([], empty)).toMatchObject({ pages: 0 });
    expect(await askIndex(empty, 'dang uy')).toEqual({ total: 0, hits: [] });
  });

  it('reports its pages, files and bytes', async () => {
    const contents = await contentsOf(indexDir);
    const bytes = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
    expect(await writeSearchIndex([PARTY, FARM], indexDir)).toEqual({
      pages: 2,
      files: contents.size,
      bytes,
    });
  });
});

describe('askIndex', () => {
  it.each([
    ['a missing chunk of words', 'index', (file: string) => rm(file)],
    ['a cut chunk of words', 'index', (file: string) => truncate(file, 60)],
    ['a missing page', 'fragment', (file: string) => rm(file)],
  ])('fails on %s', async (_, part, damage) => {
    const damaged = path.join(folder, 'damaged');
    await writeSearchIndex([PARTY], damaged);
    const [name = ''] = await readdir(path.join(damaged, part));
    await damage(path.join(damaged, part, name));
    await expect(askIndex(damaged, 'dang uy')).rejects.toThrow(name);
  });

  it('fails where there is no index', async () => {
    await expect(askIndex(path.join(folder, 'nowhere'), 'dang uy')).rejects.toThrow('pagefind.js');
  });
});

async function contentsOf(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted();
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(dir, file), await readFile(file)] as const),
    ),
  );
}
