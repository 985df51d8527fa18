import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { SITE_URL } from '../support/build-site.ts';
import { vocabularyFaults } from '../support/feeds/vocabulary.ts';

const site = inject('siteDir');
const SCRIPT = /<script type="application\/ld\+json">([^<]*)<\/script>/gu;

type Thing = Record<string, unknown> & { '@type': string };

let htmlOf: Map<string, string>;
beforeAll(async () => {
  const pages = pagesOf(await listReleaseFiles(site)).filter((page) => !page.startsWith('/admin/'));
  const read = async (page: string): Promise<[string, string]> => [
    pageAddress(page),
    await readFile(join(site, page), 'utf8'),
  ];
  htmlOf = new Map(await Promise.all(pages.map(read)));
});

const graphsIn = (html: string): string[] =>
  Array.from(html.matchAll(SCRIPT), ([, json = '']) => json);

function thingsAt(path: string): Thing[] {
  const [graph = '{"@graph":[]}'] = graphsIn(htmlOf.get(path) ?? '');
  return (JSON.parse(graph) as { '@graph': Thing[] })['@graph'];
}

const typesAt = (path: string): string[] => thingsAt(path).map((thing) => thing['@type']);
const stories = (): string[] =>
  [...htmlOf.keys()].filter((path) => /^\/tin-tuc\/\d{4}\//u.test(path));

describe('data for programs in pages', () => {
  test('uses words of schema.org alone, each where it belongs', () => {
    const graphs = new Map<string, string>();
    for (const [path, html] of htmlOf) {
      for (const graph of graphsIn(html)) graphs.set(path, graph);
    }
    expect(graphs.size).toBeGreaterThan(30);
    // What is wrong must be found, or finding nothing says nothing.
    const wrong = {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Event', titel: 'x' }],
    };
    const faults = vocabularyFaults(graphs.set('planted', JSON.stringify(wrong)));
    expect(faults).toEqual([expect.stringMatching(/^planted: .*titel/u)]);
  });

  test('says of every story that it is news of a meeting, with its place in the site', () => {
    expect(stories()).toHaveLength(5);
    for (const path of stories()) {
      expect(typesAt(path)).toEqual(['NewsArticle', 'BreadcrumbList']);
      const [article] = thingsAt(path);
      expect(article).toMatchObject({
        '@id': SITE_URL + path,
        about: { '@type': 'Event', organizer: { '@type': 'GovernmentOrganization' } },
      });
    }
  });

  test('names cited documents as legislation, whose page tells number and day', () => {
    const cited = stories().flatMap((path) => thingsAt(path)[0]?.['citation'] ?? []) as Thing[];
    expect(cited.length).toBeGreaterThan(3);
    for (const citation of cited) {
      const path = String(citation['@id']).replace(SITE_URL, '');
      expect(
        thingsAt(path).find((thing) => thing['@id'] === citation['@id']),
        path,
      ).toMatchObject({
        '@type': 'Legislation',
      });
    }
    const all = [...htmlOf.keys()].flatMap(thingsAt);
    expect(all).toContainEqual(
      expect.objectContaining({
        legislationIdentifier: '107/2020/NĐ-CP',
        legislationDate: '2020-09-14',
      }),
    );
  });

  test('tells galleries, agencies, the owner and the way to every list', () => {
    expect(typesAt('/thu-vien-anh/')).toContain('ImageGallery');
    expect(typesAt('/don-vi/so-khoa-hoc-va-cong-nghe-khanh-hoa/')).toEqual([
      'BreadcrumbList',
      'GovernmentOrganization',
    ]);
    expect(typesAt('/loai/so-ket/')).toEqual(['BreadcrumbList']);
    expect(typesAt('/')).toEqual(['Organization']);
    expect(typesAt('/lien-he/')).toContain('Organization');
  });
});

test('every story carries the six elements of Dublin Core', () => {
  for (const path of stories()) {
    const html = htmlOf.get(path) ?? '';
    const told = Array.from(
      html.matchAll(/<meta name="DC\.(\w+)" content="([^"]+)"/gu),
      ([, name]) => name,
    );
    expect(told, path).toEqual([
      'title',
      'creator',
      'date',
      'description',
      'publisher',
      'identifier',
    ]);
    expect(html).toContain(`<meta name="DC.identifier" content="${SITE_URL}${path}"`);
  }
});
