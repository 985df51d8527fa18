import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseFolders, type ReleaseFolders } from '../../../src/release/release-folders.ts';
import {
  currentRelease,
  listReleases,
  nextReleaseName,
  removeOldReleases,
} from '../../../src/release/release-store.ts';
import { swapIn, switchTo } from '../../../src/release/swap.ts';
import { temporaryFolder, writeFileIn } from '../../support/newsroom/folder.ts';

let folders: ReleaseFolders;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  folders = releaseFolders(temporary.folder);
  await mkdir(folders.releases, { recursive: true });
});

afterEach(() => remove());

async function release(revision: string): Promise<string> {
  await writeFileIn(folders.out, 'index.html', revision);
  return swapIn(folders, { revision, builtAt: '2026-01-05T01:00:00Z', recipe: 'r', pages: 1 });
}

test('there is no current release at first', async () => {
  expect(await currentRelease(folders)).toBeUndefined();
  expect(await listReleases(folders)).toEqual([]);
});

test('a release is numbered, shown and described', async () => {
  await release('aaaaaaaaaa');
  const name = await release('bbbbbbbbbb');
  expect(name).toBe('2-bbbbbbb');
  expect(await readlink(folders.current)).toBe('releases/2-bbbbbbb');
  expect(await currentRelease(folders)).toEqual({
    name,
    folder: join(folders.releases, name),
    manifest: { revision: 'bbbbbbbbbb', builtAt: '2026-01-05T01:00:00Z', recipe: 'r', pages: 1 },
  });
});

test('rolling back is switching the link', async () => {
  const first = await release('aaaaaaaaaa');
  await release('bbbbbbbbbb');
  await switchTo(folders, first);
  expect((await currentRelease(folders))?.name).toBe(first);
});

test('a swap that broke off before does not stand in the way', async () => {
  await writeFile(`${folders.current}.next`, '');
  await release('aaaaaaaaaa');
  expect((await currentRelease(folders))?.name).toBe('1-aaaaaaa');
});

test('a folder without a manifest is no release, but its number is taken', async () => {
  await mkdir(join(folders.releases, '7-ccccccc'));
  expect(await listReleases(folders)).toEqual([]);
  expect(await nextReleaseName(folders, 'dddddddddd')).toBe('8-ddddddd');
});

test('only the newest releases stay, and the current one', async () => {
  const revisions = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(10));
  for (const revision of revisions) await release(revision);
  await mkdir(join(folders.releases, '9-eeeeeee'));
  await switchTo(folders, '1-aaaaaaa');
  await removeOldReleases(folders, 2);
  expect((await readdir(folders.releases)).sort()).toEqual(
    ['1-aaaaaaa', '3-ccccccc', '4-ddddddd'].flatMap((name) => [name, `${name}.json`]),
  );
});

test('releases are listed by number, not by letter', async () => {
  for (let count = 0; count < 11; count += 1) await release('abcdef0123');
  const names = (await listReleases(folders)).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['11-abcdef0', '10-abcdef0']);
});
