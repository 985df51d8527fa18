import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PHOTO_ERROR_CODES } from '../../../../src/photos/photo-error.ts';
import { errorPage, FINDING_CODES } from '../../../../src/story/catalogue/error-page.ts';
import { RULES } from '../../../../src/story/catalogue/index.ts';
import type { Rule } from '../../../../src/story/catalogue/rule.ts';

const PAGES = join(import.meta.dirname, '../../../../docs/errors');

describe.each(FINDING_CODES)('code %s', (code) => {
  it('is kebab-case Vietnamese without marks', () => {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  // `vitest -u` writes the pages from the catalogue.
  it('has its page, as the catalogue says', async () => {
    await expect(errorPage(code)).toMatchFileSnapshot(join(PAGES, `${code}.md`));
  });
});

it('has a page for every code, those of photos too, and no other page', () => {
  const pages = readdirSync(PAGES).map((name) => name.replace(/\.md$/u, ''));
  const codes: readonly string[] = [...FINDING_CODES, ...PHOTO_ERROR_CODES];
  expect(pages.filter((name) => !codes.includes(name))).toEqual([]);
  expect(codes.filter((code) => !pages.includes(code))).toEqual([]);
});

it.each(Object.entries<Rule>(RULES))('quotes the author in the message of %s', (_, rule) => {
  expect(rule.problem('chữ của tác giả', 'thêm')).toContain('chữ của tác giả');
  expect(rule.remedy).toMatch(/\.$/u);
  expect(`${rule.title}${rule.remedy}${rule.why}`).toBe(
    `${rule.title}${rule.remedy}${rule.why}`.normalize('NFC'),
  );
});
