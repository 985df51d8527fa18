import lighthouse from 'lighthouse';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { findChromium } from '../support/browser/find.ts';
import { BROWSER_ARGS } from '../support/browser/start.ts';
import { buildSite } from '../support/build-site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { writeResults } from './results.ts';
import { spreadOf } from './spread.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const DEBUGGING_PORT = 9333;
type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** One address of every kind of page. */
const PAGES = [
  /^\/$/u,
  /^\/tin-tuc\/$/u,
  /^\/tin-tuc\/\d{4}\/[^/]+\/$/u,
  /^\/nam\/\d{4}\/$/u,
  /^\/don-vi\/[^/]+\/$/u,
  /^\/thu-vien-anh\/$/u,
  /^\/anh\/\d{4}\/[^/]+\/[^/]+\/$/u,
  /^\/tim-kiem\/$/u,
  /^\/gioi-thieu\/$/u,
  /^\/en\/$/u,
  /^\/en\/contact\/$/u,
];

/** Lighthouse with its mobile preset on every kind of page; medians of three runs. */
export async function benchPages(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-bench-'));
  const site = join(folder, 'dist');
  await buildSite({ OUT_DIR: site, CACHE_DIR: join(folder, 'cache') });
  const addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
  const server = await serveFolder(site);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...BROWSER_ARGS, `--remote-debugging-port=${String(DEBUGGING_PORT)}`],
  });
  try {
    const rows = [];
    for (const pattern of PAGES) {
      const address = addresses.find((each) => pattern.test(each));
      if (address !== undefined) rows.push(await measure(server.url, address));
    }
    await writeResults('page', rows);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
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
