import { expect, test } from 'vitest';
import { createArchive, openReader, type AgencyBranch } from '../../../../src/archive/index.ts';
import { agencies, readEntry, site } from '../../../../src/model/index.ts';

const siteData = readEntry(site, {
  title: 'Tin Sở',
  tagline: 'Tin',
  owner: 'Sở',
  responsible: { name: 'A' },
  address: 'Số 1',
  phone: '0000',
  email: 'so@vidu.gov.vn',
}).data!;

function treeOf(entries: Record<string, object>): string {
  const archive = createArchive({
    stories: [],
    agencies: Object.entries(entries).map(([id, data]) => ({
      id,
      data: readEntry(agencies, { name: id, shortName: id, ...data }).data!,
    })),
    pages: [],
    site: siteData,
    topics: { topics: [] },
    now: new Date('2025-08-01T00:00:00Z'),
  });
  const write = (branches: readonly AgencyBranch[]): string =>
    branches.map(({ id, under }) => `${id}(${write(under)})`).join('');
  return write(openReader(archive).reader.agencyTree());
}

test('agencies stand under the one above them', () => {
  expect(treeOf({ a: { parent: 'bo' }, bo: {}, b: { parent: 'a' } })).toBe('bo(a(b()))');
});

test('a former name is left out, and those under it stand by themselves', () => {
  expect(treeOf({ cu: { validTo: '2025-06-30' }, a: { parent: 'cu' } })).toBe('a()');
  expect(treeOf({ cu: { successor: 'moi' }, moi: {} })).toBe('moi()');
});

test('a name that ends later still stands', () => {
  expect(treeOf({ a: { validTo: '2025-12-31' } })).toBe('a()');
});

test('agencies above each other are not followed round and round', () => {
  expect(treeOf({ a: { parent: 'b' }, b: { parent: 'a' }, c: { parent: 'c' } })).toBe('');
});
