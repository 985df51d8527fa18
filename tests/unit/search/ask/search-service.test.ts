import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Answer, SearchService } from '../../../../src/search/ask/search-service.ts';
import { writeSearchIndex } from '../../../../src/search/build/write-search-index.ts';
import { openIndex } from '../../../../src/search/ask-index.ts';
import { documentOf } from '../../../support/search/documents.ts';
import { sourceOf, writeIndex } from '../../../support/search/write-index.ts';

const PARTY = documentOf({
  url: '/tin-tuc/2021/dang-uy/',
  title: 'Đảng ủy Sở Khoa học và Công nghệ đánh giá kết quả 6 tháng',
  body: [
    'Sở KH&CN thực hiện Nghị quyết số 60-NQ/ĐU và Nghị định 408/2020/NĐ-CP, chi 1.234.567 đồng.',
    'Hội nghị sơ kết diễn ra sáng 26/07/2021.',
  ],
  day: '2021-07-26',
  kind: 'dang-doan-the',
  agency: { id: 'dang-uy', name: 'Đảng ủy Sở KH&CN, tỉnh A' },
});

const FARM = documentOf({
  url: '/tin-tuc/2020/nong-nghiep/',
  title: 'Hội Nông nghiệp bàn nghiêm túc về số liệu, kết luận phải đáng tin',
  body: [
    'Đáng chú ý, thuỷ lợi được nêu đầu tiên. Kỹ thuật tưới nhỏ giọt tại Đà Nẵng, nông dân đồng chi trả.',
  ],
  photos: [{ caption: 'Cánh đồng lúa', alt: 'Máy gặt' }],
  people: [{ name: 'Trần Đắc Hiến', honorific: 'đồng chí', roles: ['Thứ trưởng'] }],
  day: '2020-03-01',
  kind: 'lam-viec',
  agency: { id: 'so-nn-kon-tum', name: 'Sở Nông nghiệp Kon Tum' },
  agencyNames: ['Sở Nông nghiệp và Môi trường Quảng Ngãi'],
  topics: [{ id: 'chuyen-doi-so', name: 'Chuyển đổi số' }],
});

let folder: string;
let service: SearchService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeIndex([PARTY, FARM], folder);
  service = await openIndex(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (query: string) => service.answer({ query, filters: {}, order: 'best' }, 0, 10);
const urlsFor = async (query: string) => (await ask(query)).hits.map(({ url }) => url);

describe('the search', () => {
  it.each([
    ['dang uy', PARTY],
    ['Đảng ủy', PARTY],
    ['đảng uỷ', PARTY],
    ['60-NQ/ĐU', PARTY],
    ['60-nq/du', PARTY],
    ['60nqdu', PARTY],
    ['60 nq du', PARTY],
    ['4082020ndcp', PARTY],
    ['408/2020/nđ-cp', PARTY],
    ['nghi quyet 60', PARTY],
    ['KHCN', PARTY],
    ['26/07/2021', PARTY],
    ['26/7/2021', PARTY],
    ['tháng 7 năm 2021', PARTY],
    ['1234567 đồng', PARTY],
    ['hoi nghi so ket', PARTY],
    ['hội nghị sơ kết', PARTY],
    ['hội nghị sơ kết'.normalize('NFD'), PARTY],
    ['hội nghị sơ k', PARTY],
    ['tin về hội nghị sơ kết ở Sở', PARTY],
    ['‘hội nghị sơ kết’', PARTY],
    ['26.7.21', PARTY],
    ['tháng bảy năm 2021', PARTY],
    ['sáu tháng', PARTY],
    ['đ/c Trần Đắc Hiến', FARM],
    ['"đồng chi trả"', FARM],
    ['dong chi tra', FARM],
    ['thủy lợi', FARM],
    ['kĩ thuật', FARM],
    ['tran dac hien', FARM],
    ['máy gặt', FARM],
    ['canh dong lua', FARM],
    ['chuyen doi so', FARM],
    ['danang', FARM],
    ['ddaf nawngx', FARM],
    ['thuy loij', FARM],
    ['so nong nghiep kon tum', FARM],
    ['sở nông nghiệp và môi trường quảng ngãi', FARM],
  ])('finds "%s" first in its story', async (query, { url }) => {
    expect((await urlsFor(query))[0]).toBe(url);
  });

  it.each(['qqqq', 'jpg', 'zzzz xxxx'])('finds "%s" nowhere', async (query) => {
    expect(await ask(query)).toMatchObject({ total: 0, hits: [] });
  });

  it('puts the very marks first, and says how many have them', async () => {
    expect(await ask('đáng')).toMatchObject({ total: 2, exact: 1, hits: [{ url: FARM.url }, {}] });
  });

  it('takes a word without marks beside others with marks for any word', async () => {
    expect(await ask('dang chú ý')).toMatchObject({ exact: 1, hits: [{ url: FARM.url }] });
  });

  it('holds to the words and marks of a quotation', async () => {
    expect(await urlsFor('"Hội nghị sơ kết"')).toEqual([PARTY.url]);
    expect((await ask('"sơ kết hội nghị"')).missing).not.toEqual([]);
  });

  it('looks for a name before or after a merger when the other finds little', async () => {
    expect(await urlsFor('Quảng Ngãi tưới nhỏ giọt')).toEqual([FARM.url]);
  });

  it('offers what finds more, and asks it when nothing else is found', async () => {
    expect(await ask('hoi nghi so kez')).toMatchObject({ asked: 'hoi nghi so ket', total: 1 });
  });

  it.each([
    ['tưới nhỏ giojt', 'tưới nhỏ giọt'],
    ['tưới nhor giọt', 'tưới nhỏ giọt'],
    ['tưới nhho giọt', 'tưới nhỏ giọt'],
    ['tưới nhỏ giọot', 'tưới nhỏ giọt'],
    ['tuoi nhho giot', 'tuoi nho giot'],
    ['Đànẵng', 'đà nẵng'],
    ['tuoi71 nho3 giot5', 'tưới nhỏ giọt'],
    ['tuoiws nhor giotj', 'tưới nhỏ giọt'],
    ['kyx thuaatj', 'kỹ thuật'],
    ['tuoinhogiot', 'tuoi nho giot'],
    ['tưới nhor giọtt', 'tưới nhỏ giọt'],
  ])('reads "%s" as "%s", with marks for who typed some', async (typed, meant) => {
    expect(await ask(typed)).toMatchObject({ asked: meant, hits: [{ url: FARM.url }] });
  });

  it('asks for most words when nothing has all, and names the others', async () => {
    expect(await ask('thuỷ lợi xylophonist')).toMatchObject({
      total: 1,
      missing: ['xylophonist'],
    });
  });

  it('finds nothing for nothing, and everything for no query, newest first', async () => {
    expect((await ask('"&"')).total).toBe(0);
    expect(await urlsFor('')).toEqual([PARTY.url, FARM.url]);
  });
});

describe('a query in an archive of its words', () => {
  let dir: string;
  let inArchive: (query: string) => Promise<Answer>;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'search-'));
    const titles = [
      ...Array.from({ length: 5 }, () => 'Sở hữu trí tuệ tại Lâm Đồng'),
      'Lâm Đồng: ông Trần Tí họp về sở hữu, tuệ tĩnh đường',
      'Chặt cây, đo lượng, nguồn giống',
      'Chất lượng nguồn giống',
      'Đồng chí Phan Anh Sơn nói chuyện',
      ...Array.from({ length: 4 }, () => 'Các xã phản ánh'),
      'Chị Phan hỏi anh Sơn: xã phản ánh gì',
      'Sơn Tây phản ánh',
    ];
    await writeIndex(
      titles.map((title, at) => documentOf({ url: `/tin/${String(at)}/`, title })),
      dir,
    );
    const opened = await openIndex(dir);
    inArchive = (query) => opened.answer({ query, filters: {}, order: 'best' }, 0, 10);
  });

  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('takes a word that stands beside neither neighbour for a slip of one that does', async () => {
    expect(await inArchive('sở hữu tí tuệ Lâm Đồng')).toMatchObject({
      asked: 'sở hữu trí tuệ Lâm Đồng',
      verbatim: 'sở hữu "tí" tuệ Lâm Đồng',
      total: 5,
    });
  });

  it.each(['sở hữu "tí" tuệ Lâm Đồng', 'hữu tí họp', 'Lâm Đồng họp', 'trần tí họp'])(
    'asks for "%s" as it is typed',
    async (query) => {
      expect(await inArchive(query)).toMatchObject({
        asked: undefined,
        hits: [{ url: '/tin/5/' }],
      });
    },
  );

  it('takes marks that are missing for forgotten where the words as typed are no neighbours', async () => {
    const { hits, exact, total } = await inArchive('chât lương nguôn giông');
    expect(hits[0]?.url).toBe('/tin/7/');
    expect([exact, total]).toEqual([1, 2]);
  });

  it('holds to words without marks that are neighbours as typed', async () => {
    const { hits, exact, total } = await inArchive('Phan Anh Sơn');
    expect(hits[0]?.url).toBe('/tin/8/');
    expect([exact, total]).toEqual([2, 3]);
  });
});

describe('a story under another name', () => {
  it('never has the very marks of the query', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'search-'));
    await writeIndex([documentOf({ url: '/tin/1/', title: 'Họp tại Lào Cai' })], dir);
    const question = { query: 'hop yen bai', filters: {}, order: 'best' } as const;
    const asked = await (await openIndex(dir)).answer(question, 0, 10);
    await rm(dir, { recursive: true, force: true });
    expect(asked).toMatchObject({ total: 1, exact: 0 });
  });
});

describe('a word that may mean a group', () => {
  it('still means itself', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'search-'));
    const stories = [1, 2, 3].map((number) =>
      documentOf({
        url: `/tin/${String(number)}/`,
        title: `Hội nghị số ${String(number)}`,
        body: [number === 1 ? 'Sở họp tổ 3.' : 'Viện họp.'],
      }),
    );
    const source = sourceOf(stories);
    await writeSearchIndex({ ...source, groups: [{ forms: ['Sở', 'Đơn vị'] }] }, dir, `${dir}-c`);
    const asked = await (
      await openIndex(dir)
    ).answer({ query: 'hoi nghi so 3', filters: {}, order: 'best' }, 0, 10);
    await Promise.all([dir, `${dir}-c`].map((each) => rm(each, { recursive: true })));
    expect(asked.hits.map(({ url }) => url)).toEqual(['/tin/3/', '/tin/1/']);
    expect(asked.hits[0]?.title.filter(({ isMatch }) => isMatch)).toEqual([
      { text: 'Hội nghị số 3', isMatch: true },
    ]);
  });
});

describe('filters', () => {
  const narrow = async (filters: Parameters<SearchService['answer']>[0]['filters']) =>
    (await service.answer({ query: 'ket', filters, order: 'best' }, 0, 10)).hits.map(
      ({ url }) => url,
    );

  it.each([
    [{ year: ['2021'] }, [PARTY.url]],
    [{ month: ['03'] }, [FARM.url]],
    [{ kind: ['lam-viec'] }, [FARM.url]],
    [{ topic: ['chuyen-doi-so'] }, [FARM.url]],
    [{ agency: ['dang-uy'] }, [PARTY.url]],
    [{ person: ['tran-dac-hien'] }, [FARM.url]],
    [{ since: '2020-03-02' }, [PARTY.url]],
    [{ until: '2020-03-01' }, [FARM.url]],
    [{ year: ['2021'], month: ['03'] }, []],
    [{ year: ['1999'] }, []],
    [{ since: '2021-12-31', until: '2021-01-01' }, [PARTY.url]],
  ])('%j leave %j', async (filters, urls) => {
    expect(await narrow(filters)).toEqual(urls);
  });

  it('count each value as if it were chosen too', async () => {
    const question = { query: 'ket', filters: { year: ['2021'] }, order: 'best' } as const;
    expect(await service.counts(question, ['year', 'kind'])).toEqual({
      year: [
        { id: '2020', name: '2020', count: 1 },
        { id: '2021', name: '2021', count: 1 },
      ],
      kind: [{ id: 'dang-doan-the', name: 'Đảng – Đoàn thể', count: 1 }],
    });
  });
});
