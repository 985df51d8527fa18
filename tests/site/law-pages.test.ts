import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { INSTRUMENTS } from '../../src/compliance/index.ts';
import { pageAddress, pagesOf, listReleaseFiles } from '../../src/release/verify/release-files.ts';

const site = inject('siteDir');
let htmlOf: Map<string, string>;
beforeAll(async () => {
  const pages = pagesOf(await listReleaseFiles(site)).filter((page) => !page.startsWith('/admin/'));
  const read = async (page: string): Promise<[string, string]> => [
    pageAddress(page),
    await readFile(join(site, page), 'utf8'),
  ];
  htmlOf = new Map(await Promise.all(pages.map(read)));
});

const at = (path: string): string => htmlOf.get(path) ?? '';
/** The last of its kind: stories have a footer of their own. */
const partOf = (html: string, tag: string): string => html.slice(html.lastIndexOf(`<${tag}`));
const headerOf = (html: string): string => html.slice(0, html.indexOf('<main'));
const escaped = (text: string): string => text.replaceAll('&', '&amp;');

interface Settings {
  title: string;
  owner: string;
  responsible: { name: string; role: string };
  address: string;
  phone: string;
  email: string;
  licence: string;
  english: { title: string; owner: string; address: string };
}

test('every page has the same header and names the owner in its footer', async () => {
  const settings = parse(await readFile('content/settings/site.yaml', 'utf8')) as Settings;
  expect(htmlOf.size).toBeGreaterThan(60);
  for (const [path, html] of htmlOf) {
    const isEnglish = path.startsWith('/en/');
    const { title, owner, address } = isEnglish ? settings.english : settings;
    const { responsible, phone, email, licence } = settings;
    expect(headerOf(html), path).toContain(title);
    for (const fact of [owner, responsible.name, address, phone, email, licence]) {
      expect(partOf(html, 'footer'), path).toContain(escaped(fact));
    }
  }
});

test('a page whose content has a day says when it was last changed', () => {
  expect(partOf(at('/lien-he/'), 'footer')).toMatch(
    /Cập nhật lần cuối:\s*<time datetime="2026-07-01/u,
  );
  const [story = ''] = [...htmlOf.keys()].filter((path) => path.includes('/tin-tuc/2022/'));
  for (const path of [story, '/']) {
    expect(partOf(at(path), 'footer'), path).toMatch(
      /<time datetime="2022-01-01T15:59:00\+07:00"[^>]*>01\/01\/2022</u,
    );
  }
});

test('structure, functions and leaders have pages that the about page leads to', () => {
  for (const path of ['/co-cau-to-chuc/', '/chuc-nang-nhiem-vu/', '/lanh-dao/', '/tuan-thu/']) {
    expect(at(path), path).toContain('<h1');
    expect(at('/gioi-thieu/'), path).toContain(`href="${path}"`);
  }
  expect(at('/co-cau-to-chuc/')).toContain('href="/don-vi/bo-khoa-hoc-va-cong-nghe/"');
});

test('privacy and accessibility are told on every page, with whom to write to', () => {
  for (const path of ['/quyen-rieng-tu/', '/tro-nang/']) {
    for (const [page, html] of htmlOf)
      expect(partOf(html, 'footer'), page).toContain(`href="${path}"`);
    expect(partOf(at(path), 'main')).toContain('mailto:toasoan@example.vn');
  }
});

test('the map of the site in words leads to every standing page', () => {
  const map = partOf(at('/so-do-trang/'), 'main');
  for (const path of ['/gioi-thieu/', '/lien-he/', '/lanh-dao/', '/loai/so-ket/', '/nam/2021/']) {
    expect(map, path).toContain(`href="${path}"`);
  }
});

test('nothing on any page moves by itself', () => {
  for (const [path, html] of htmlOf) {
    expect(html, path).not.toMatch(
      /<(?:marquee|blink)\b|animation(?:-iteration-count)?:[^;}]*infinite|autoplay/u,
    );
  }
});

describe('the page about the law', () => {
  test('has a row for every requirement, each met or not with its reason', () => {
    const html = at('/tuan-thu/');
    for (const { name, requirements } of INSTRUMENTS) {
      expect(html).toContain(name);
      for (const { id } of requirements) {
        const row = new RegExp(`<tr id="${id}"[^]*?</tr>`, 'u').exec(html)?.[0] ?? '';
        expect(row, id).toMatch(/>Đáp ứng<|>Chưa đáp ứng</u);
      }
    }
  });

  test('names the tests behind a claim, and claims no domain that the site has not', () => {
    const html = at('/tuan-thu/');
    expect(html).toContain('every story carries the six elements of Dublin Core');
    expect(html).toContain('Địa chỉ đang dùng là «tin.example.vn»');
  });
});
