import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { SITE_URL } from '../support/build-site.ts';
import { calendarFaults } from '../support/feeds/calendar-faults.ts';
import { compileSchema, jsonFeedFaults } from '../support/feeds/json-schemas.ts';
import { faultsOf } from '../support/feeds/xml-schemas.ts';

const site = inject('siteDir');
const read = (path: string) => readFile(join(site, path), 'utf8');

let files: string[];
let pages: string[];
beforeAll(async () => {
  const found = await listReleaseFiles(site);
  files = [...found.keys()];
  pages = pagesOf(found).filter((page) => !page.startsWith('/admin/'));
});

const named = (ending: string): string[] => files.filter((file) => file.endsWith(ending));

/** What a check finds wrong in every file with this ending, each with its file. */
async function faultsIn(
  wanted: readonly string[],
  check: (text: string) => string | readonly string[] | undefined,
): Promise<string[]> {
  expect(wanted.length).toBeGreaterThan(0);
  const found = await Promise.all(wanted.map(async (file) => [file, check(await read(file))]));
  return found.flatMap(([file, faults]) =>
    [faults ?? []].flat().map((fault) => `${String(file)}: ${fault}`),
  );
}

describe('feeds', () => {
  test('stand for the site, every kind and every agency, in three formats', () => {
    const expected = ['', '/loai/so-ket', '/don-vi/so-khoa-hoc-va-cong-nghe-khanh-hoa'];
    for (const place of expected) {
      for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
        expect(files).toContain(`${place}/${name}`);
      }
    }
  });

  test('are RSS 2.0 with Media RSS by their grammar, and another program reads all stories', async () => {
    expect(await faultsIn(named('/rss.xml'), (text) => faultsOf(text, 'rss'))).toEqual([]);
    const { items = [] } = parseRssFeed(await read('/rss.xml'));
    expect(items).toHaveLength(5);
    for (const { title, link, media } of items) {
      expect(title).not.toBe('');
      expect(link?.startsWith(`${SITE_URL}/tin-tuc/`)).toBe(true);
      expect(media?.groups?.[0]?.contents?.length).toBeGreaterThan(1);
    }
  });

  test('are Atom by the grammar of RFC 4287', async () => {
    expect(await faultsIn(named('/atom.xml'), (text) => faultsOf(text, 'atom'))).toEqual([]);
    expect(parseAtomFeed(await read('/atom.xml')).entries).toHaveLength(5);
  });

  test('are JSON Feed 1.1 by its schema', async () => {
    expect(await faultsIn(named('/feed.json'), jsonFeedFaults)).toEqual([]);
  });

  test('of a kind and an agency hold its stories and no others', async () => {
    const { items } = JSON.parse(await read('/loai/so-ket/feed.json')) as {
      items: { tags: string[] }[];
    };
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(({ tags }) => tags.includes('Hội nghị sơ kết'))).toBe(true);
  });

  test('are named in the head of every page', async () => {
    for (const page of pages) {
      expect(await read(page), page).toContain('type="application/rss+xml" href="/rss.xml"');
    }
  });
});

test('calendars follow RFC 5545: lines of 75 octets, whole letters, CRLF, days that another program reads', async () => {
  const calendars = named('.ics');
  expect(calendars).toEqual(
    expect.arrayContaining(['/lich-hoi-nghi.ics', '/lich-hoi-nghi/2021.ics']),
  );
  for (const file of calendars) {
    expect(calendarFaults(await readFile(join(site, file))), file).toEqual([]);
  }
});

describe('sitemaps', () => {
  const inMap = (text: string): string[] =>
    Array.from(text.matchAll(/<loc>([^<]*)<\/loc>/gu), ([, url = '']) => url.replace(SITE_URL, ''));

  test('follow their schemas, photos included', async () => {
    const parts = files.filter((file) => file.startsWith('/sitemap/'));
    expect(await faultsIn(parts, (text) => faultsOf(text, 'sitemap'))).toEqual([]);
    const index = await read('/sitemap-index.xml');
    expect(faultsOf(index, 'sitemapindex')).toBeUndefined();
    expect(inMap(index).sort()).toEqual(parts.sort());
  });

  test('are read by another program with their photos and days', async () => {
    const open = (path: string) => createReadStream(join(site, path));
    const parts = await parseSitemapIndex(open('/sitemap-index.xml'));
    expect(parts.every(({ url }) => url.startsWith(SITE_URL))).toBe(true);
    const stories = await parseSitemap(open('/sitemap/tin-2021-07.xml'));
    expect(stories).toHaveLength(3);
    for (const { img, lastmod } of stories) {
      expect(img.length).toBeGreaterThan(2);
      expect(lastmod).toMatch(/^2021-07/u);
    }
  });

  test('name every page that search engines may list, once, and nothing else', async () => {
    const parts = files.filter((file) => file.startsWith('/sitemap/'));
    const mapped = (await Promise.all(parts.map(read))).flatMap(inMap).sort();
    const indexed: string[] = [];
    for (const page of pages) {
      const html = await read(page);
      const isListed = html.includes(
        `<link rel="canonical" href="${SITE_URL}${pageAddress(page)}"`,
      );
      if (isListed && !NOT_LISTED.test(page)) indexed.push(pageAddress(page));
    }
    expect(mapped).toEqual(indexed.sort());
  });

  /** Guides for staff; the frame of photos, which is no page. */
  const NOT_LISTED = /^\/(?:huong-dan|anh\/khung|mau)\//u;
});

test('robots.txt keeps the newsroom out and leads to the map', async () => {
  const text = await read('/robots.txt');
  expect(text).toContain('User-agent: *\nDisallow: /admin/\n');
  expect(text).toContain(`Sitemap: ${SITE_URL}/sitemap-index.xml`);
});

test('security.txt has what RFC 9116 requires, and expires within a year', async () => {
  const lines = (await read('/.well-known/security.txt')).split('\r\n');
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  expect(valuesOf('Contact')).toEqual(['mailto:toasoan@example.vn']);
  expect(valuesOf('Canonical')).toEqual([`${SITE_URL}/.well-known/security.txt`]);
  const [expires = '', ...others] = valuesOf('Expires');
  expect(others).toEqual([]);
  const days = (Date.parse(expires) - Date.parse('2026-01-05T00:00:00Z')) / 86_400_000;
  expect(days).toBeGreaterThan(120);
  expect(days).toBeLessThan(366);
});

describe('the interface for other programs', () => {
  test('every file of it follows the schema that it publishes', async () => {
    const schema = JSON.parse(await read('/api/v1/schema.json')) as Record<string, unknown>;
    const validate = compileSchema(schema);
    const told = files.filter((file) => /^\/api\/v1\/(?!schema\.json).*\.json$/u.test(file));
    expect(told.length).toBeGreaterThan(6);
    for (const file of told) {
      const isValid = validate(JSON.parse(await read(file)));
      expect(isValid, `${file}: ${JSON.stringify(validate.errors?.slice(0, 5))}`).toBe(true);
    }
  });

  test('a story that lacks a field or has one too many is against the schema', async () => {
    const validate = compileSchema(
      JSON.parse(await read('/api/v1/schema.json')) as Record<string, unknown>,
    );
    const { stories } = JSON.parse(await read('/api/v1/latest.json')) as { stories: object[] };
    const { title, ...others } = stories[0] as { title: string };
    expect(validate({ stories: [{ ...others, title }] })).toBe(true);
    expect(validate({ stories: [others] })).toBe(false);
    expect(validate({ stories: [{ ...others, title, draft: true }] })).toBe(false);
  });

  test('leads from its index to every month with its stories', async () => {
    const { months } = JSON.parse(await read('/api/v1/index.json')) as {
      months: { count: number; url: string }[];
    };
    expect(months).toHaveLength(3);
    for (const { count, url } of months) {
      const { stories } = JSON.parse(await read(url.replace(SITE_URL, ''))) as {
        stories: unknown[];
      };
      expect(stories).toHaveLength(count);
    }
  });
});
