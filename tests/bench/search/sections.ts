import { describeCommit } from '../commit.ts';
import type { Section } from '../results.ts';

export async function aboutQuality(): Promise<Section> {
  return {
    heading: 'Search: quality on the relevance set',
    about: `325 pages and 172 queries with known answers (\`tests/fixtures/search\`), each asked in Chromium; ours through the search page. \`npm run bench -- search\`. ${await describeCommit()}`,
  };
}

export async function aboutGrowth(size: number, queries: number): Promise<Section> {
  return {
    heading: `Search: ${size.toLocaleString('en')} stories`,
    about: [
      `A made-up archive of about 720 words a story, ${String(queries)} queries spread over all classes, each typed into the search page in a browser that has seen nothing of the site.`,
      'KB and requests are scripts and data of the search until ten results stand there, median of the queries that have ten; ms run from the end of the pause after typing to all results, on loopback; Fast 3G is Chrome\u2019s (562 ms a request, 1.4 Mbit/s), to the first results, median and most of eight queries spread over all classes and four that have to be put right (two slips, Telex keys, words in one): typed at once when the page has come to rest, from the end of the pause after it, and by address, from the start of the visit, page included.',
      `\`BENCH_SIZES=${String(size)} npm run bench -- search\`. ${await describeCommit()}`,
    ].join(' '),
  };
}

export async function aboutPublishing(): Promise<Section> {
  return {
    heading: 'Search: bringing the index up to date',
    about: `The index of a made-up archive, with its cache, after one story has changed; medians of three. \`npm run bench -- search\`. ${await describeCommit()}`,
  };
}

export async function aboutClasses(command: string): Promise<Section> {
  return {
    heading: 'Search: classes of query',
    about: `Every query of the set through the search page, cold. \`${command}\`. ${await describeCommit()}`,
  };
}
