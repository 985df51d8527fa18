import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { askCold, askOn, type BrowserAnswer } from '../support/search/ask-in-browser.ts';
import {
  type JudgedQuery,
  readQueries,
  readSetPages,
  RELEVANCE_SET,
} from '../support/search/relevance-set.ts';
import { judge, scoreAll, scoreByClass } from '../support/search/score.ts';
import { buildSearchSite, serveSearchSite } from '../support/search/search-site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { median, percentile } from './spread.ts';
import { writeResults } from './results.ts';
import { aboutClasses } from './search/sections.ts';

/**
 * `npm run search:eval -- [--content DIR] [--queries FILE]`: asks judged queries through the search
 * page in a browser. DIR is a content directory, or holds a `pages.json` in the form of the
 * project's own relevance set.
 */
const { values } = parseArgs({
  options: { content: { type: 'string' }, queries: { type: 'string' } },
});
const content = values.content ?? RELEVANCE_SET;
const queries = await readQueries(values.queries ?? path.join(content, 'queries.json'));

const isSet = existsSync(path.join(content, 'pages.json'));
const site = await buildSearchSite(isSet ? undefined : content);
const server = isSet
  ? await serveSearchSite(site.siteDir, await readSetPages(content))
  : await serveFolder(site.siteDir);
const browser = await launchBrowser();
try {
  const cold: { query: JudgedQuery; answer: BrowserAnswer }[] = [];
  for (const query of queries) {
    cold.push({ query, answer: await askCold(browser, server.url, query.q) });
  }
  await report(cold, await askWarm());
} finally {
  await browser.close();
  await server.close();
  await site.remove();
}

/** The same queries one after the other on one page: what a reader waits who goes on searching. */
async function askWarm(): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/tim-kiem/`);
  const times: number[] = [];
  for (const { q } of queries) times.push((await askOn(page, q)).milliseconds);
  return times;
}

async function report(
  cold: readonly { query: JudgedQuery; answer: BrowserAnswer }[],
  warm: readonly number[],
): Promise<void> {
  const judged = cold.map(({ query, answer }) => judge(query, answer.urls));
  const rows = [...scoreByClass(judged), ['tất cả', scoreAll(judged)] as const].map(
    ([name, scores]) => ({ class: name, ...scores }),
  );
  const name = values.content === undefined ? 'search-classes' : 'search-eval';
  const section = await aboutClasses('npm run search:eval');
  await writeResults(name, rows, values.content === undefined ? section : undefined);
  const full = cold.map(({ answer }) => answer).filter(({ urls }) => urls.length === 10);
  const times = cold.map(({ answer }) => answer.milliseconds);
  console.table({
    'bytes of a first query with ten results': spreadOf(full.map(({ bytes }) => bytes)),
    'its requests': spreadOf(full.map(({ requests }) => requests)),
    'ms after the pause, first query': spreadOf(times),
    'ms after the pause, further queries': spreadOf(warm),
  });
}

function spreadOf(numbers: readonly number[]): Record<string, number> {
  return {
    median: Math.round(median(numbers)),
    p95: Math.round(percentile(numbers, 95)),
    most: Math.round(Math.max(...numbers)),
  };
}
