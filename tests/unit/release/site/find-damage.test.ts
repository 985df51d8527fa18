import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDamage } from '../../../../src/release/site/find-damage.ts';
import { temporaryFolder, writeFileIn } from '../../../support/newsroom/folder.ts';

const PAGE = { component: 'c', inquiries: [], digest: 'd' };
const KNOWN = {
  pages: new Map([
    ['/a', { ...PAGE, file: 'a/index.html', bytes: 3 }],
    ['/b', { ...PAGE, file: 'b/index.html', bytes: 3 }],
  ]),
  assets: new Map([['bieu-tuong.svg', 5]]),
  files: new Set(['/tep/1/a.pdf']),
  photoPages: new Map([['/tin/', { digest: 'd', files: ['anh/1/a/index.html'] }]]),
};
let folder: string;
let releasedAt: number;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFileIn(folder, 'a/index.html', 'aaa');
  await writeFileIn(folder, 'b/index.html', 'bbb');
  await writeFileIn(folder, 'bieu-tuong.svg', '<svg>');
  await writeFileIn(folder, 'anh/1/a/index.html', 'anh');
  await writeFileIn(folder, 'tep/1/a.pdf', 'pdf');
  releasedAt = (await stat(join(folder, 'tep/1/a.pdf'))).mtimeMs;
});
afterEach(() => remove());

const found = (rendered: readonly string[] = []): string | undefined =>
  findDamage(folder, KNOWN, { seen: new Map(), rendered: new Set(rendered), releasedAt });

/** Writes the file a minute after the release. */
async function edit(path: string, text: string): Promise<void> {
  await writeFileIn(folder, path, text);
  const later = new Date(releasedAt + 60_000);
  await utimes(join(folder, path), later, later);
}

test('a tree that is as it was has no damage', () => {
  expect(found()).toBeUndefined();
});

const HELD = ['a/index.html', 'bieu-tuong.svg', 'tep/1/a.pdf', 'anh/1/a/index.html'];

test.each(HELD)('%s is missed', async (path) => {
  await rm(join(folder, path));
  expect(found()).toBe(path);
});

test.each([
  ['a/index.html', 'xyz'],
  ['bieu-tuong.svg', '<xyz>'],
])('%s of the same size is seen when somebody wrote it after the release', async (path, text) => {
  await edit(path, text);
  expect(found()).toBe(path);
});

test('a page of another size is seen whenever it was written', async () => {
  await writeFileIn(folder, 'b/index.html', 'cut');
  await writeFileIn(folder, 'b/index.html', '');
  await utimes(join(folder, 'b/index.html'), 0, 0);
  expect(found()).toBe('b/index.html');
});

test('pages of this publication may be new, but must be whole', async () => {
  await edit('a/index.html', 'new');
  expect(found(['a/index.html'])).toBeUndefined();
  await edit('a/index.html', 'n');
  expect(found(['a/index.html'])).toBe('a/index.html');
});

test('what was looked at already is not looked at again', async () => {
  const seen = new Map([['a/index.html', { size: 3, mtimeMs: releasedAt }]]);
  await rm(join(folder, 'a/index.html'));
  expect(findDamage(folder, KNOWN, { seen, rendered: new Set(), releasedAt })).toBeUndefined();
});
