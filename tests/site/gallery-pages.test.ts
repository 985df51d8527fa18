import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { SITE_URL } from '../support/build-site.ts';

const site = inject('siteDir');

let addresses: string[];
beforeAll(async () => {
  addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
});

async function read(address: string): Promise<Element[]> {
  return elementsOf(fromHtml(await readFile(join(site, address, 'index.html'), 'utf8')));
}

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function metaOf(elements: readonly Element[], name: string): string | undefined {
  const found = elements.find(
    ({ tagName, properties }) =>
      tagName === 'meta' && [properties['property'], properties['name']].includes(name),
  );
  return found?.properties['content'];
}

const linksOf = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);

const stories = () => addresses.filter((each) => /^\/tin-tuc\/\d{4}\//u.test(each));
const photos = () => addresses.filter((each) => each.startsWith('/anh/'));

describe('what is shared', () => {
  test('every story has a card of its own, 1200 × 630, at an absolute address', async () => {
    const cards = new Set<string>();
    for (const story of stories()) {
      const elements = await read(story);
      const image = metaOf(elements, 'og:image') ?? '';
      expect(image, story).toMatch(new RegExp(`^${SITE_URL}/media/`, 'u'));
      const { format, width, height } = await sharp(join(site, new URL(image).pathname)).metadata();
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
      expect(metaOf(elements, 'og:image:width')).toBe('1200');
      expect(metaOf(elements, 'og:image:alt')).toBe(metaOf(elements, 'og:title'));
      expect(metaOf(elements, 'twitter:card')).toBe('summary_large_image');
      expect(metaOf(elements, 'og:url')).toBe(SITE_URL + story);
      cards.add(image);
    }
    expect(cards.size).toBe(stories().length);
  });

  test('the page of a photo is shared with that photo, its words and its address', async () => {
    expect(photos().length).toBeGreaterThan(15);
    for (const photo of photos()) {
      const elements = await read(photo);
      const image = elements.find(({ tagName }) => tagName === 'img');
      expect(metaOf(elements, 'og:image')).toBe(SITE_URL + String(image?.properties['src']));
      expect(metaOf(elements, 'og:image:alt')).toBe(image?.properties['alt']);
      expect(metaOf(elements, 'og:url')).toBe(SITE_URL + photo);
      expect(metaOf(elements, 'og:title')).not.toContain('[');
    }
  });
});

test('every photo of a story that says something has its page, and no other has', async () => {
  const linked = await Promise.all(stories().map(async (each) => linksOf(await read(each))));
  const toPhotos = linked.flat().filter((href) => String(href).startsWith('/anh/'));
  expect([...new Set(toPhotos)].sort()).toEqual(photos().sort());
});

describe('the library', () => {
  test('leads without scripts to years and agencies, and from there on to both', async () => {
    const all = linksOf(await read('/thu-vien-anh/'));
    expect(all).toEqual(expect.arrayContaining(['/thu-vien-anh/nam/2021/', '/thu-vien-anh/']));
    const agency = all.find((href) => String(href).startsWith('/thu-vien-anh/don-vi/'));
    const years = linksOf(await read(String(agency)));
    expect(years.some((href) => /don-vi\/[^/]+\/\d{4}\/$/u.test(String(href)))).toBe(true);
  });

  test('a year shows only photos of that year', async () => {
    const links = linksOf(await read('/thu-vien-anh/nam/2021/')).map(String);
    const shown = links.filter((href) => href.startsWith('/anh/'));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((href) => !href.startsWith('/anh/2021/'))).toEqual([]);
  });

  test('the home page leads to it from its multimedia', async () => {
    const home = await read('/');
    const box = home.find(
      ({ properties }) => String(properties['ariaLabelledBy']) === 'da-phuong-tien',
    );
    const inside = box === undefined ? [] : elementsOf(box);
    expect(linksOf(inside)[0]).toBe('/thu-vien-anh/');
    expect(inside.filter(({ tagName }) => tagName === 'picture').length).toBeGreaterThan(2);
  });
});
