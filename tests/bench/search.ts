import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

import type { SearchDocument } from '../../src/search/document.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  arriveCold,
  askCold,
  askOn,
  type BrowserAnswer,
} from '../support/search/ask-in-browser.ts';
import { makeArchive } from '../support/search/made-archive.ts';
import { makeQueries } from '../support/search/made-queries.ts';
import {
  type JudgedQuery,
  readQueries,
  readSetPages,
  RELEVANCE_SET,
} from '../support/search/relevance-set.ts';
import { judge, scoreAll } from '../support/search/score.ts';
import { buildSearchSite } from '../support/search/search-site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { measureCommand } from './measure-command.ts';
import { aboutGrowth, aboutPublishing, aboutQuality } from './search/sections.ts';
import { benchPublishing } from './search/publishing.ts';
import { ENGINES } from './search/engines.ts';
import { servePeer } from './search/peer-site.ts';
import { writeResults } from './results.ts';
import { median, percentile } from './spread.ts';

const SIZES = (process.env['BENCH_SIZES'] ?? '100,1000,10000').split(',').map(Number);
const QUERIES = Number(process.env['BENCH_QUERIES'] ?? 24);
const ENGINE_NAMES = Object.keys(ENGINES).filter((name) =>
  new RegExp(process.env['BENCH_ENGINES'] ?? '', 'u').test(name),
);
const SEED = 7;
const SLOW_QUERIES = 8;
/** Asked on a slow line besides: what takes a search longest is what has to be put right. */
const SLOW_CLASSES = ['gõ sai/có dấu', 'gõ sai/không dấu', 'gõ telex', 'gõ dính/không dấu'];
/** Chrome's "Fast 3G": 1.6 Mbit/s and 150 ms, each made worse by its own factors. */
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/**
 * The search next to other engines on the same pages: quality on the relevance set, and growth
 * with made-up archives. Every query is asked in a browser; ours through the real search page.
 */
export async function benchSearch(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-bench-search-'));
  const ownSite = await buildSearchSite();
  const browser = await launchBrowser();
  const bench = { folder, browser, ownSite: ownSite.siteDir };
  try {
    const queries = await readQueries(path.join(RELEVANCE_SET, 'queries.json'));
    const pages = await readSetPages(RELEVANCE_SET);
    const quality = await compareQuality(bench, pages, queries);
    await writeResults('search-quality', quality, await aboutQuality());
    for (const size of SIZES) {
      await writeResults(
        `search-${String(size)}`,
        await compareGrowth(bench, size),
        await aboutGrowth(size, QUERIES),
      );
    }
    const publishing = await benchPublishing(SIZES, folder);
    await writeResults('search-publishing', publishing, await aboutPublishing());
  } finally {
    await browser.close();
    await ownSite.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  folder: string;
  browser: Browser;
  ownSite: string;
}

const OWN = 'Tin Hội Nghị';

async function compareQuality(
  bench: Bench,
  pages: readonly SearchDocument[],
  queries: readonly JudgedQuery[],
): Promise<object[]> {
  const rows = [];
  for (const engine of ENGINE_NAMES) {
    const { siteDir } = await buildIndex(bench, engine, pages);
    const asker = await openAsker(bench, engine, siteDir);
    const answers = await asker.askWarm(queries.map(({ q }) => q));
    await asker.close();
    rows.push({ engine, ...scoreAll(queries.map((query, at) => judge(query, answers[at] ?? []))) });
  }
  return rows;
}

async function compareGrowth(bench: Bench, size: number): Promise<object[]> {
  const archive = makeArchive(size, SEED);
  const documents = archive.map(({ document }) => document);
  const made = makeQueries(archive, 2, SEED);
  const queries = chooseEvenly(made, QUERIES);
  const inClasses = SLOW_CLASSES.flatMap((name) => made.find(({ cls }) => cls === name) ?? []);
  const slowQueries = new Set([...chooseEvenly(queries, SLOW_QUERIES), ...inClasses]);
  const rows = [];
  for (const engine of ENGINE_NAMES) {
    const { siteDir, ...built } = await buildIndex(bench, engine, documents);
    const asker = await openAsker(bench, engine, siteDir);
    const answers: BrowserAnswer[] = [];
    for (const { q } of queries) answers.push(await asker.askCold(q));
    const slow = await askSlowly(asker, [...slowQueries]);
    await asker.close();
    rows.push({ stories: size, engine, ...built, ...describe(answers), ...slow });
  }
  return rows;
}

async function askSlowly(asker: Asker, queries: readonly JudgedQuery[]): Promise<object> {
  const typed: number[] = [];
  const arrived: number[] = [];
  for (const { cls, q } of asker.askSlow && asker.arriveSlow ? queries : []) {
    typed.push((await asker.askSlow?.(q)) ?? 0);
    arrived.push((await asker.arriveSlow?.(q)) ?? 0);
    process.stdout.write(
      `${String(typed.at(-1))} ms, ${String(arrived.at(-1))} ms: ${cls} “${q}”\n`,
    );
  }
  if (typed.length === 0) return {};
  return {
    'Fast 3G ms': Math.round(median(typed)),
    'at most': Math.max(...typed),
    'by address ms': Math.round(median(arrived)),
    'by address, at most': Math.max(...arrived),
  };
}

/** So many of all, spread evenly. */
function chooseEvenly<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) =>
    all.at(Math.floor((index * all.length) / count)),
  ).filter((each) => each !== undefined);
}

function describe(answers: readonly BrowserAnswer[]): object {
  const full = answers.filter(({ urls }) => urls.length === 10);
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    'query KB': Math.round(median(full.map(({ bytes }) => bytes)) / 1024),
    requests: median(full.map(({ requests }) => requests)),
    'ms median': Math.round(median(times)),
    'ms p95': Math.round(percentile(times, 95)),
  };
}

async function buildIndex(
  { folder }: Bench,
  engine: string,
  documents: readonly SearchDocument[],
): Promise<{
  siteDir: string;
  'build s': number;
  'peak MB': number;
  files: number;
  MB: number;
}> {
  const siteDir = await mkdtemp(path.join(folder, 'site-'));
  await mkdir(siteDir, { recursive: true });
  const documentsFile = path.join(folder, 'documents.json');
  await writeFile(documentsFile, JSON.stringify(documents));
  const program = path.join(import.meta.dirname, 'search', 'build-index.ts');
  const command = [process.execPath, program, engine, documentsFile, siteDir];
  const { seconds, peakMb } = await measureCommand({ command, cwd: folder });
  const { files, bytes } = await sizeOf(siteDir);
  const mb = Number((bytes / 1024 ** 2).toFixed(1));
  return { siteDir, 'build s': Number(seconds.toFixed(1)), 'peak MB': peakMb, files, MB: mb };
}

interface Asker {
  askCold(query: string): Promise<BrowserAnswer>;
  askWarm(queries: readonly string[]): Promise<string[][]>;
  /** Milliseconds to the first results on a slow line, from the end of the pause after typing. */
  askSlow?(query: string): Promise<number>;
  /** The same to a query that stands in the address, from the start of the visit. */
  arriveSlow?(query: string): Promise<number>;
  close(): Promise<void>;
}

async function openAsker(bench: Bench, engine: string, siteDir: string): Promise<Asker> {
  if (engine === OWN) return openOwn(bench, siteDir);
  const peer = await servePeer(engine, siteDir);
  return {
    askCold: (query) => peer.askCold(bench.browser, query),
    askWarm: (queries) => peer.askWarm(bench.browser, queries),
    close: peer.close,
  };
}

async function openOwn({ browser, ownSite }: Bench, siteDir: string): Promise<Asker> {
  const server = await serveFolder(ownSite, (address) =>
    address.startsWith('/chi-muc/') ? path.join(siteDir, address) : undefined,
  );
  return {
    askCold: (query) => askCold(browser, server.url, query),
    async askWarm(queries) {
      const page = await browser.newPage();
      await page.goto(`${server.url}/tim-kiem/`);
      const answers: string[][] = [];
      for (const query of queries) answers.push((await askOn(page, query)).urls);
      await page.close();
      return answers;
    },
    async askSlow(query) {
      const answer = await askCold(browser, server.url, query, slowDown);
      return Math.round(answer.firstMilliseconds ?? answer.milliseconds);
    },
    async arriveSlow(query) {
      return Math.round(await arriveCold(browser, server.url, query, slowDown));
    },
    close: server.close,
  };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', FAST_3G);
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(path.join(parentPath, name))).size;
  return { files: files.length, bytes };
}
