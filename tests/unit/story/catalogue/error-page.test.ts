import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PHOTO_RULES } from '../../../../src/photos/photo-rules.ts';
import { errorPage, FINDING_CODES, helpPage } from '../../../../src/story/catalogue/error-page.ts';
import { RULES } from '../../../../src/story/catalogue/index.ts';
import type { Rule } from '../../../../src/story/catalogue/rule.ts';

const PAGES = join(import.meta.dirname, '../../../../docs/errors');

const PHOTO_CODES = Object.keys(PHOTO_RULES) as (keyof typeof PHOTO_RULES)[];
const CODES: readonly string[] = [...FINDING_CODES, ...PHOTO_CODES];

describe.each(CODES)('code %s', (code) => {
  it('is kebab-case Vietnamese without marks', () => {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it('means one thing only', () => {
    expect(CODES.filter((other) => other === code)).toHaveLength(1);
  });
});

// `vitest -u` writes the pages from the catalogues.
describe.each(FINDING_CODES)('code %s', (code) => {
  it('has its page, as the catalogue says', async () => {
    await expect(errorPage(code)).toMatchFileSnapshot(join(PAGES, `${code}.md`));
  });
});

describe.each(PHOTO_CODES)('code %s of a photo', (code) => {
  it('has its page, as the rules of photos say', async () => {
    const page = helpPage(code, PHOTO_RULES[code]);
    await expect(page).toMatchFileSnapshot(join(PAGES, `${code}.md`));
  });
});

it('has a page for every code and no other page', () => {
  const pages = readdirSync(PAGES).map((name) => name.replace(/\.md$/u, ''));
  expect(pages.filter((name) => !CODES.includes(name))).toEqual([]);
  expect(CODES.filter((code) => !pages.includes(code))).toEqual([]);
});

it.each(Object.entries<Rule>(RULES))('quotes the author in the message of %s', (_, rule) => {
  expect(rule.problem('chữ của tác giả', 'thêm')).toContain('chữ của tác giả');
  expect(rule.remedy).toMatch(/\.$/u);
  expect(`${rule.title}${rule.remedy}${rule.why}`).toBe(
    `${rule.title}${rule.remedy}${rule.why}`.normalize('NFC'),
  );
});
