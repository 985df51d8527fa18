import lighthouse from 'lighthouse';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { pageKindOf, type PageKind } from '../../src/release/weight/page-kinds.ts';
import { findChromium } from '../support/browser/find.ts';
import { BROWSER_ARGS } from '../support/browser/start.ts';
import { buildSite } from '../support/build-site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { addTwelvePhotos } from './page/twelve-photos.ts';
import { writeResults, type Section } from './results.ts';
import { spreadOf } from './spread.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const DEBUGGING_PORT = 9333;
type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** Kinds that are measured besides the story: those of the goal first. */
const KINDS = [
  'home',
  'latest',
  'photos',
  'photo',
  'search',
  'agency',
  'year',
  'about',
  'english',
  'englishContact',
] as const satisfies PageKind[];
const QUERY = '?q=dang+uy';

const SECTION: Section = {
  heading: 'Pages (`page`)',
  about: `Lighthouse with its mobile preset (a slow phone on a slow line, simulated), in Chromium on the
site of the seed content and one story more, with twelve photos. Medians of ${String(RUNS)} runs:
\`npm run bench -- page\`.`,
};

/** Lighthouse with its mobile preset on every kind of page; medians of three runs. */
export async function benchPages(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-bench-'));
  const [site, content] = [join(folder, 'dist'), join(folder, 'content')];
  const story = await addTwelvePhotos(content);
  await buildSite({ CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') });
  const addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
  const server = await serveFolder(site);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...BROWSER_ARGS, `--remote-debugging-port=${String(DEBUGGING_PORT)}`],
  });
  try {
    const rows = [];
    for (const address of [story, ...chooseAddresses(addresses)]) {
      rows.push(await measure(server.url, address));
    }
    await writeResults('page', rows, SECTION);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function chooseAddresses(addresses: readonly string[]): string[] {
  return KINDS.flatMap((kind) => {
    const address = addresses.find((each) => pageKindOf(each) === kind);
    if (address === undefined) throw new Error(`The site has no page of the kind ${kind}`);
    return kind === 'search' ? [address, address + QUERY] : [address];
  });
}

type Audit = Awaited<ReturnType<typeof audit>>;

async function measure(origin: string, address: string) {
  const runs: Audit[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await audit(origin + address));
  const middle = (key: keyof Audit) => spreadOf(runs.map((run) => run[key])).median;
  return {
    page: address,
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
    seo: middle('seo'),
    'LCP ms': middle('lcpMs'),
    CLS: middle('cls'),
    'total KB': middle('totalKb'),
  };
}

async function audit(url: string) {
  const result = await lighthouse(url, { port: DEBUGGING_PORT, logLevel: 'error' });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
  const { audits, categories } = result.lhr;
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: Number(value('cumulative-layout-shift').toFixed(3)),
    totalKb: Math.round(value('total-byte-weight') / 1024),
  };
}
