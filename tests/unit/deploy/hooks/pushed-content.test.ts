import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../../src/compile/check-content.ts';
import { readPushedContent } from '../../../../src/deploy/hooks/pushed-content.ts';
import { storySource, writeFileIn, writeStory } from '../../../support/newsroom/folder.ts';
import { createTestReleases, type TestReleases } from '../../../support/newsroom/test-releases.ts';

const STORIES = ['2021/mot', '2021/hai', '2021/ba', '2022/bon'];
let releases: TestReleases;
let before: string;

beforeEach(async () => {
  releases = await createTestReleases();
  for (const id of STORIES) await writeStory(releases.contentDir, id, `Bài ${id}`);
  await writeStory(releases.contentDir, '2021/doi', 'Bài đã dời', 'slug: ten-khac\n');
  before = await releases.commit();
});

afterEach(() => releases.remove());

/** The paths of the stories that a push is asked about; what is found is what all would tell. */
async function asked(): Promise<string[]> {
  const { repository, gitConfig } = releases.settings;
  const source = { repository, gitConfig, quarantine: {} };
  const known = checkContent(await readPushedContent(source, before, undefined));
  const after = await releases.commit();
  const part = await readPushedContent(source, after, before);
  const old = new Set(known.map((finding) => JSON.stringify(finding)));
  const isNew = (finding: object): boolean => !old.has(JSON.stringify(finding));
  const whole = checkContent(await readPushedContent(source, after, undefined));
  expect(checkContent(part).filter(isNew)).toEqual(whole.filter(isNew));
  return part.flatMap(({ collection, id }) => (collection === 'news' ? [id] : []));
}

const put = (id: string, more: string): Promise<void> =>
  writeStory(releases.contentDir, id, `Bài ${id}, sửa`, more);

test('a new story is looked at, with those whose address is not their folder', async () => {
  await put('2023/moi', '');
  const ids = await asked();
  expect(ids).toEqual(expect.arrayContaining(['2021/doi', '2023/moi']));
  expect(ids.filter((id) => STORIES.includes(id))).toEqual([]);
});

test.each([
  ['the folder of another', 'slug: hai\n', '2021/hai'],
  [
    'a former address that is the folder of another',
    'formerPaths: [/tin-tuc/2021/ba/]\n',
    '2021/ba',
  ],
])('%s is found, though the other did not change', async (_, more, other) => {
  await put('2021/mot', more);
  expect(await asked()).toContain(other);
});

test('the address that another moved to is found', async () => {
  await put('2021/ten-khac', '');
  expect(await asked()).toEqual(expect.arrayContaining(['2021/doi', '2021/ten-khac']));
});

test('a story that has lost its photo is looked at', async () => {
  await writeFileIn(releases.contentDir, 'news/2021/hai/a.jpg', 'x');
  await put('2021/hai', 'photos:\n  - src: a.jpg\n    alt: Ảnh\n');
  before = await releases.commit();
  await rm(join(releases.contentDir, 'news/2021/hai/a.jpg'));
  expect(await asked()).toContain('2021/hai');
});

test('a changed list that stories refer to brings all of them', async () => {
  await writeFileIn(releases.contentDir, 'agencies/moi.yaml', 'name: Đơn vị mới\n');
  expect(await asked()).toEqual(expect.arrayContaining(STORIES));
});

test('what is wrong in a changed story is told', async () => {
  await writeFileIn(releases.contentDir, 'news/2021/mot/index.mdx', storySource('2021/mot', ''));
  expect(await asked()).toContain('2021/mot');
});
