import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLostStories } from '../../../../src/release/verify/find-lost-stories.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../../../support/newsroom/folder.ts';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await page('before', '/tin-tuc/2021/so-ket/');
  await page('before', '/tin-tuc/2021/o-lai/');
  await page('before', '/tin-tuc/trang/1/');
  await page('before', '/nhan-su/nguyen-van-a/');
  await page('after', '/tin-tuc/2021/o-lai/');
  await writeFileIn(folder, 'content/ghi-chu.txt', '');
});

afterEach(() => remove());

const page = (release: string, address: string): Promise<void> =>
  writeFileIn(folder, join(release, address, 'index.html'), '<!doctype html>');

async function lost(): Promise<string[]> {
  const releases = { before: join(folder, 'before'), after: join(folder, 'after') };
  const found = await findLostStories(releases, join(folder, 'content'));
  return found.map(({ path }) => path);
}

test('a story that is gone is lost; lists and people are not', async () => {
  expect(await lost()).toEqual(['/tin-tuc/2021/so-ket/']);
});

test.each([
  ['moved', { from: '/tin-tuc/2021/so-ket/', to: '/tin-tuc/2021/moi/', status: 301 }],
  ['withdrawn', { from: '/tin-tuc/2021/so-ket/', status: 410 }],
])('a story that is %s is not lost', async (_, moved) => {
  await writeFileIn(folder, 'after/redirects.json', JSON.stringify([moved]));
  expect(await lost()).toEqual([]);
});

test('a story that the editors keep back is not lost', async () => {
  await writeStory(join(folder, 'content'), '2021/so-ket', 'Hội nghị sơ kết', 'draft: true\n');
  expect(await lost()).toEqual([]);
});

describe('a story of which only the history knows', () => {
  const lostStory = { from: '/tin-tuc/2021/so-ket/', status: 410, isLost: true };
  beforeEach(async () => {
    await page('after', lostStory.from);
    await writeFileIn(folder, 'after/redirects.json', JSON.stringify([lostStory]));
  });

  test('is lost, though a page says that it is gone', async () => {
    expect(await lost()).toEqual([lostStory.from]);
  });

  test('is lost once: readers of the release before see that it is gone', async () => {
    await writeFileIn(folder, 'before/redirects.json', JSON.stringify([lostStory]));
    expect(await lost()).toEqual([]);
  });
});
