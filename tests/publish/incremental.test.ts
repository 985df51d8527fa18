import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { openYear, writeSixYears } from '../support/archive/six-years.ts';
import { compareFolders } from '../support/incremental/compare-folders.ts';
import { DOUBTS } from '../support/incremental/doubts.ts';
import {
  LINKING,
  makeFaultSite,
  storyId,
  WAITING,
  type FaultSite,
} from '../support/incremental/fault-site.ts';
import { knownOf } from '../support/incremental/forgotten-questions.ts';
import {
  createIncrementalSite,
  type IncrementalSite,
} from '../support/incremental/incremental-site.ts';
import { prepareRenderer, type PreparedRenderer } from '../support/incremental/prepare-renderer.ts';
import { renderInThread } from '../support/incremental/render-in-thread.ts';
import { runSequence } from '../support/incremental/run-sequence.ts';
import { touchedPages } from '../support/incremental/touched-pages.ts';

const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);

const LINKING_PAGE = `tin-tuc/${storyId(LINKING)}/index.html`;
const LISTED_PHOTO = 'photos:\n  - src: anh.jpg\n    alt: Hội trường';
const SIX_YEARS_SETTINGS =
  'title: Tin\ntagline: Tin họp\nowner: Sở\nresponsible: { name: Người phụ trách }\naddress: Hà Nội\nphone: 024 0000 0000\nemail: tin@example.vn\n';

/** Lists of years long past in the archive of six years. */
const OLD_LIST =
  /^\/(?:lich-hoi-nghi|nam|loai|chu-de|don-vi|thu-vien-anh)\/.*\b20(?:1\d|2[0-2])\b/u;

let folder: string;
let prepared: PreparedRenderer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-incremental-'));
  prepared = await prepareRenderer(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(SEEDS)('publishing changes alone leads to the same site, seed %i', async (seed) => {
  const withAstro = seed === SEEDS.length;
  const { log, differences } = await runSequence(prepared, { seed, folder, withAstro });
  expect(differences, log.join('\n')).toEqual([]);
});

test('the thread that helps Astro in a large build renders pages as Astro does', async () => {
  const places = { contentDir: join(folder, 'content'), cacheDir: prepared.cacheDir };
  const { same, other, left } = await renderInThread(prepared.templates.usual.renderer, places);
  expect(other).toEqual([]);
  // The guides have pictures, which Astro's own thread must hear of.
  expect(left.filter((address) => !address.startsWith('/huong-dan/'))).toEqual([]);
  expect(same).toEqual(expect.arrayContaining(['/', '/tin-tuc', '/tim-kiem', '/404']));
});

test('a photo that cannot be read holds back its story alone, in both ways to publish', async () => {
  const site = await createIncrementalSite(join(folder, 'held'), prepared);
  const { photos } = prepared;
  const random = createRandom(7);
  const content = await makeChangingSite(site.contentDir, { random, photos, stories: 6 });
  const now = new Date('2023-01-01T00:00:00Z');
  await site.rebuild(now);
  const files = await readdir(join(site.contentDir, 'news'), { recursive: true });
  const photo = join(site.contentDir, 'news', files.find((file) => file.endsWith('.jpg')) ?? '');
  const whole = await readFile(photo);
  await writeFile(photo, whole.subarray(0, 400));
  await content.changeBy('add');
  const outcome = await site.publish(now);
  expect(outcome).toMatchObject({ outcome: 'ready', held: [{ code: 'anh-khong-doc-duoc' }] });
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
  await writeFile(photo, whole);
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready', held: [] });
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
});

test('a link to a new story that is held back is words, until the story goes up', async () => {
  const site = await createIncrementalSite(join(folder, 'waiting'), prepared);
  const content = await makeFaultSite(site.contentDir, prepared.photos);
  const now = new Date('2021-01-01T00:00:00+07:00');
  await site.rebuild(now);
  const linking = () => readFile(join(site.folders.current, LINKING_PAGE), 'utf8');
  const photo = join(site.contentDir, 'news', WAITING, 'anh.jpg');
  await content.rewrite(`news/${WAITING}/index.mdx`, 'draft: true', LISTED_PHOTO);
  await writeFile(photo, 'không phải ảnh');
  const outcome = await site.publish(now);
  expect(outcome).toMatchObject({
    outcome: 'ready',
    held: [{ path: `content/news/${WAITING}/index.mdx` }],
  });
  expect(await linking()).toContain('Xem tin chờ.');
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
  await cp(prepared.photos[0] ?? '', photo);
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready', held: [] });
  expect(await linking()).toContain(`Xem <a href="/tin-tuc/${WAITING}/">tin chờ</a>.`);
});

test('three hundred stories of six years are brought forward to the same site', async () => {
  const site = await createIncrementalSite(join(folder, 'six-years'), prepared);
  const now = new Date('2024-06-01T00:00:00+07:00');
  await writeSixYears(site.contentDir, SIX_YEARS_SETTINGS);
  await site.rebuild(now);
  const before = await knownOf(site.folders);
  await openYear(site.contentDir, 2024);
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready', counts: { stories: 1 } });
  const touched = touchedPages(before.state, (await knownOf(site.folders)).state);
  expect(touched).toContain('/lich-hoi-nghi/2023/12/');
  expect(touched.filter((address) => OLD_LIST.test(address))).toEqual([]);
  const withdrawn = { date: '2021-08-01', reason: 'Trùng nội dung' };
  // A month without news: its file for other programs leads on, and comes back with the news.
  await writeSixYears(site.contentDir, SIX_YEARS_SETTINGS, {
    '2018/hoi-thao-1': { withdrawn },
    '2018/hoi-thao-2': { withdrawn },
  });
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready', counts: { stories: 2 } });
  await writeSixYears(site.contentDir, SIX_YEARS_SETTINGS, {
    '2019/so-ket-1-07-05': { withdrawn },
    '2019/hoi-thao-1': { withdrawn },
    '2019/hoi-thao-2': { withdrawn },
    '2020/so-ket-2-07-05': { slug: 'da-doi', formerPaths: ['/tin-tuc/2020/so-ket-2-07-05/'] },
    '2021/so-ket-3-07-05': { tasks: ['Việc khác'], figures: [{ label: 'Đề tài', value: 3 }] },
    '2022/tong-ket-4-12-20': { people: [{ name: 'Lê Thị Ân', part: ['kết luận'] }] },
    '2023/tong-ket-5-12-20': { documents: [{ type: 'Luật', number: '91/2025/QH15' }] },
    '2023/tap-huan-6-03-31': { host: 'so-1', topics: ['ky-thuat'], kind: 'hoi-thao' },
  });
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready' });
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
});

describe('in doubt', () => {
  const now = new Date('2021-01-01T00:00:00+07:00');
  let site: IncrementalSite;
  let content: FaultSite;
  beforeAll(async () => {
    site = await createIncrementalSite(join(folder, 'doubts'), prepared);
    content = await makeFaultSite(site.contentDir, prepared.photos);
  });
  beforeEach(async () => {
    site.take(prepared.templates.usual);
    const { releases, current, spare, spareState } = site.folders;
    for (const each of [releases, current, spare, spareState]) {
      await rm(each, { recursive: true, force: true });
    }
    await site.rebuild(now);
    // A page that none of the doubts is about.
    await content.rewrite('pages/gioi-thieu.mdx', 'câu', 'câu câu');
  });

  test('a site of which everything is known is published', async () => {
    expect(await site.publish(now)).toMatchObject({
      outcome: 'ready',
      counts: { stories: 0, rendered: 1, removed: 0, photos: 0 },
    });
  });

  test.each(DOUBTS)('when $what, nothing is published and the reason is told', async (doubt) => {
    await doubt.bringAbout(site, prepared);
    expect(await site.publish(now)).toMatchObject({ outcome: 'doubt', reason: doubt.reason });
  });

  test('photos that somebody removed are put back', async () => {
    for (const tree of [site.folders.current, site.folders.spare]) {
      await rm(join(tree, 'media'), { recursive: true });
    }
    expect(await site.publish(now)).toMatchObject({ outcome: 'ready' });
    expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
  });
});
