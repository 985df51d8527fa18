import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { findMetadata, inspectMetadata } from '../../src/photos/metadata/find-metadata.ts';
import {
  listReleaseFiles,
  pagesOf,
  type ReleaseFiles,
} from '../../src/release/verify/release-files.ts';
import { overweight } from '../../src/release/weight/budgets.ts';
import { PAGE_KINDS } from '../../src/release/weight/page-kinds.ts';
import { weighSite } from '../../src/release/weight/weigh-site.ts';
import { verifyRelease } from '../../src/release/verify.ts';
import { SITE_URL } from '../support/build-site.ts';

const site = inject('siteDir');

let files: ReleaseFiles;
let pages: string[];
beforeAll(async () => {
  files = await listReleaseFiles(site);
  pages = pagesOf(files).filter((page) => !page.startsWith('/admin/'));
});

const read = (path: string) => readFile(join(site, path), 'utf8');

describe('the built site', () => {
  test('has every kind of page', () => {
    const expected = [
      '/index.html',
      '/404.html',
      '/410/index.html',
      '/tin-tuc/index.html',
      '/tin-tuc/trang/1/index.html',
      '/nam/2021/index.html',
      '/nam/2021/07/index.html',
      '/loai/so-ket/index.html',
      '/thu-vien-anh/index.html',
      '/thu-vien-anh/nam/2021/index.html',
      '/tim-kiem/index.html',
      '/nhan-su/index.html',
      '/van-ban/index.html',
      '/don-vi/index.html',
      '/lich-hoi-nghi/index.html',
      '/so-do-trang/index.html',
      '/gioi-thieu/index.html',
      '/lien-he/index.html',
      '/tin-da-luu/index.html',
      '/en/index.html',
      '/en/contact/index.html',
    ];
    expect(pages).toEqual(expect.arrayContaining(expected));
    for (const folder of ['/tin-tuc/2021/', '/anh/2021/', '/chu-de/', '/don-vi/']) {
      expect(
        pages.some((page) => page.startsWith(folder)),
        folder,
      ).toBe(true);
    }
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      // Astro writes void elements and boolean attributes in its own, equally valid way.
      rules: {
        'void-style': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
      },
    });
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(await read(page));
      for (const { messages } of report.results) {
        faults.push(
          ...messages.map(
            ({ line, ruleId, message }) => `${page}:${String(line)} ${ruleId}: ${message}`,
          ),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test('has no link, photo or search that leads nowhere', async () => {
    const checked = verifyRelease(site, {
      siteUrl: SITE_URL,
      pagesBefore: undefined,
      newestStory: undefined,
    });
    expect(await checked).toBe(pagesOf(files).length);
  });

  test('names no other host in anything that a page loads by itself', async () => {
    const faults: string[] = [];
    for (const page of pages) {
      const loaded = (await read(page)).matchAll(
        /<(?:script|img|source|iframe|link)\b[^>]*?\b(?:src|srcset|href)="(https?:)?\/\/(?!tin\.example\.vn)[^"]*"/gu,
      );
      faults.push(...Array.from(loaded, ([tag]) => `${page}: ${tag}`));
    }
    expect(faults).toEqual([]);
  });

  test('sets a policy without unsafe sources on every page', async () => {
    for (const page of pages) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/u.exec(
        await read(page),
      )?.[1];
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toMatch(/unsafe-(?:inline|eval)(?<!wasm-unsafe-eval)/u);
    }
  });
});

describe('the English pages', () => {
  test('say their language, mark Vietnamese in them, and stand beside their counterparts', async () => {
    for (const [vietnamese, english] of [
      ['/gioi-thieu/', '/en/'],
      ['/lien-he/', '/en/contact/'],
    ]) {
      const pair = [vietnamese, english].map((path) => read(`${path ?? ''}index.html`));
      const [vi = '', en = ''] = await Promise.all(pair);
      expect(vi).toContain('<html lang="vi"');
      expect(en).toContain('<html lang="en"');
      for (const html of [vi, en]) {
        expect(html).toContain(`hreflang="vi" href="${SITE_URL}${vietnamese ?? ''}"`);
        expect(html).toContain(`hreflang="en" href="${SITE_URL}${english ?? ''}"`);
      }
    }
  });

  test('leave no Vietnamese letter in a text that is said to be English', async () => {
    const proper = ['Tin Hội Nghị', 'Thử Nghiệm', 'Lào Cai', 'Khánh Hòa', 'Yên Bái'];
    for (const path of ['/en/index.html', '/en/contact/index.html']) {
      const texts = textsOf(fromHtml(await read(path)), 'en').filter(({ lang }) => lang === 'en');
      const english = texts.map(({ text }) =>
        proper.reduce((rest, name) => rest.replaceAll(name, ''), text),
      );
      expect(
        english.filter((text) =>
          /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text),
        ),
      ).toEqual([]);
    }
  });

  function textsOf(node: Nodes, lang: string): { lang: string; text: string }[] {
    if (node.type === 'text') return [{ lang, text: node.value }];
    if (
      !('children' in node) ||
      ('tagName' in node && /^(?:style|script|head)$/u.test(node.tagName))
    )
      return [];
    const own = 'properties' in node ? node.properties['lang'] : undefined;
    const inner = typeof own === 'string' ? own : lang;
    return node.children.flatMap((child) => textsOf(child as Nodes, inner));
  }
});

test('the style layers come in their order on every page', async () => {
  const order = ['reset', 'tokens', 'base', 'layout', 'components', 'utilities'];
  for (const page of pages) {
    const named = (await read(page)).matchAll(/@layer ([\w,]+)[{;]/gu);
    const layers = new Set(Array.from(named, ([, names = '']) => names.split(',')).flat());
    expect([...layers], page).toEqual(order);
  }
});

describe('published photos', () => {
  test('carry nothing beyond caption and credit', async () => {
    const images = [...files.keys()].filter((path) => /\.(?:avif|jpe?g|png|webp)$/u.test(path));
    // The pictures in the guides for staff are the maintainers' own, and no photos.
    const photos = images.filter((path) => !path.startsWith('/_astro/'));
    expect(photos.length).toBeGreaterThan(40);
    for (const photo of photos) {
      expect(findMetadata(await readFile(join(site, photo))), photo).toEqual([]);
    }
  });

  test('say their caption and credit in themselves', async () => {
    // A share card, which has no AVIF beside it, is no photo.
    const jpeg = [...files.keys()].find(
      (path) =>
        path.startsWith('/media/') &&
        path.endsWith('.jpg') &&
        files.has(path.replace('.jpg', '-480.avif')),
    );
    const { notes } = inspectMetadata(await readFile(join(site, jpeg ?? '')));
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every(({ credit }) => credit === 'Ảnh minh họa')).toBe(true);
  });
});

test('every kind of page stays within its budget, and loads nothing from another host', async () => {
  const weights = await weighSite(site);
  expect(weights.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(PAGE_KINDS).toSorted());
  expect(weights.every(({ scriptBytes }) => scriptBytes > 0)).toBe(true);
  expect(overweight(weights)).toEqual([]);
});
