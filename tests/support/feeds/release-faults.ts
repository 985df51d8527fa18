import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listReleaseFiles } from '../../../src/release/verify/release-files.ts';
import { calendarFaults } from './calendar-faults.ts';
import { compileSchema, jsonFeedFaults } from './json-schemas.ts';
import { faultsOf } from './xml-schemas.ts';

type Check = (bytes: Uint8Array) => readonly string[];

/**
 * What other people's programs find wrong in the outputs of a release that are made for programs.
 *
 * @returns how many files of each sort were read, and the faults, each with its file
 */
export async function releaseFaults(
  site: string,
): Promise<{ read: Record<string, number>; faults: string[] }> {
  const checks = checksBy(await readFile(join(site, 'api/v1/schema.json'), 'utf8'));
  const read: Record<string, number> = {};
  const faults: string[] = [];
  for (const file of (await listReleaseFiles(site)).keys()) {
    const sort = Object.keys(checks).find((pattern) => new RegExp(pattern, 'u').test(file));
    const check = sort === undefined ? undefined : checks[sort];
    if (sort === undefined || check === undefined) continue;
    read[sort] = (read[sort] ?? 0) + 1;
    faults.push(...check(await readFile(join(site, file))).map((fault) => `${file}: ${fault}`));
  }
  return { read, faults };
}

/** By the end of the address; the first that fits. */
function checksBy(apiSchema: string): Record<string, Check> {
  const validate = compileSchema(JSON.parse(apiSchema) as Record<string, unknown>);
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const byXml = (format: Parameters<typeof faultsOf>[1]): Check => {
    return (bytes) => [faultsOf(textOf(bytes), format) ?? []].flat();
  };
  return {
    'rss\\.xml$': byXml('rss'),
    'atom\\.xml$': byXml('atom'),
    'feed\\.json$': (bytes) => jsonFeedFaults(textOf(bytes)),
    'sitemap-index\\.xml$': byXml('sitemapindex'),
    '^/sitemap/tin-moi\\.xml$': byXml('sitemap'),
    '^/sitemap/': byXml('sitemap'),
    '\\.ics$': calendarFaults,
    '^/api/v1/(?!schema\\.json).*\\.json$': (bytes) => {
      validate(JSON.parse(textOf(bytes)));
      return (validate.errors ?? []).map(
        ({ instancePath, message = '' }) => `${instancePath} ${message}`,
      );
    },
  };
}
