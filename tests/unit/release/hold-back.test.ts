import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { ContentError, type FileFinding } from '../../../src/compile/content-error.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import { holdBack } from '../../../src/release/hold-back.ts';
import type { ContentGit } from '../../../src/release/make-tree.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

let git: Git;
let work: string;
let source: ContentGit;

beforeEach(async () => {
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  work = join(folder, 'work-tree');
  const gitConfig = join(folder, 'gitconfig');
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await gitIn(folder, gitConfig)(['init', '--quiet', work]);
  git = gitIn(work, gitConfig);
  const content = join(folder, 'content');
  await mkdir(content);
  const folders = { content, index: join(folder, 'index') };
  source = { repository: join(work, '.git'), gitConfig, folders };
});

async function write(id: string, text: string): Promise<void> {
  const file = join(work, 'content/news', id, 'index.mdx');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await writeFile(join(dirname(file), 'ảnh 1.jpg'), text);
}

async function commit(): Promise<string> {
  await git(['add', '--all']);
  await git(['commit', '--quiet', '-m', 'x']);
  return (await git(['rev-parse', 'HEAD'])).trim();
}

const finding = (path: string, code: string): FileFinding => ({
  path,
  line: 1,
  column: 1,
  code,
  message: `Sai (${code}).`,
});

/** Takes the texts of all stories; one that says `hỏng` has a bad photo, one that says `sai` a wrong body. */
async function make(tree: string): Promise<Record<string, string>> {
  const paths = (await git(['ls-tree', '-r', '--name-only', '-z', tree])).split('\0');
  const texts: Record<string, string> = {};
  for (const path of paths.filter((each) => each.endsWith('.mdx'))) {
    texts[path] = await git(['show', `${tree}:${path}`]);
  }
  const findings = Object.entries(texts).flatMap(([path, text]) => [
    ...(text.includes('hỏng') ? [finding(path, 'anh-khong-doc-duoc')] : []),
    ...(text.includes('sai') ? [finding(path, 'the-la')] : []),
  ]);
  if (findings.length > 0) throw new ContentError(findings);
  return texts;
}

const A = 'news/2021/a/index.mdx';
const B = 'news/2022/b/index.mdx';

const FRONT_MATTER = `---
title: Bài mới
lead: Sapo.
kind: khac
host: so
event: { start: 2021-01-05 }
publishedAt: 2021-01-05T08:00:00+07:00
photos: [{ src: "ảnh 1.jpg", alt: Hội trường }]
---
`;

test('content that is right is published as it stands', async () => {
  await write('2021/a', 'một');
  const revision = await commit();
  const { tree, held, made } = await holdBack(source, revision, make);
  expect({ held, made }).toEqual({ held: [], made: { [A]: 'một' } });
  expect(tree).toBe((await git(['rev-parse', `${revision}:content`])).trim());
});

test('a story whose photo cannot be read keeps its version from before, the others go up', async () => {
  await write('2021/a', 'một');
  await write('2022/b', 'một');
  await commit();
  await write('2021/a', 'hai, hỏng');
  await write('2022/b', 'hai');
  const { held, made } = await holdBack(source, await commit(), make);
  expect(made).toEqual({ [A]: 'một', [B]: 'hai' });
  expect(held).toEqual([
    {
      ...finding(A, 'anh-khong-doc-duoc'),
      message: 'Sai (anh-khong-doc-duoc). Trang vẫn hiện bản trước của bài này.',
    },
  ]);
});

test('it stays held back while other stories change, and goes up when its photo is right', async () => {
  await write('2021/a', 'một');
  await commit();
  await write('2021/a', 'hai, hỏng');
  await commit();
  await write('2022/b', 'một');
  expect((await holdBack(source, await commit(), make)).made).toEqual({ [A]: 'một', [B]: 'một' });
  await write('2021/a', 'ba');
  const { held, made } = await holdBack(source, await commit(), make);
  expect({ held, made }).toEqual({ held: [], made: { [A]: 'ba', [B]: 'một' } });
});

test('versions that cannot be read either are passed over', async () => {
  for (const text of ['một', 'hai, hỏng', 'ba, hỏng', 'bốn, hỏng']) {
    await write('2021/a', text);
    await commit();
  }
  const head = (await git(['rev-parse', 'HEAD'])).trim();
  expect((await holdBack(source, head, make)).made).toEqual({ [A]: 'một' });
});

test('a new story is left out', async () => {
  await write('2022/b', 'một');
  await commit();
  await write('2021/a', 'hỏng');
  const { held, made } = await holdBack(source, await commit(), make);
  expect(made).toEqual({ [B]: 'một' });
  expect(held.map(({ message }) => message)).toEqual([
    'Sai (anh-khong-doc-duoc). Bài này chưa hiện trên trang.',
  ]);
});

test('a new story waits as a draft; who links to it is named', async () => {
  await write('2022/b', 'Xem [bài mới](/tin-tuc/2021/a), [bài khác](/tin-tuc/2021/a-b/).');
  await write('2022/c', 'Xem [bài khác](/tin-tuc/2021/a-b/).');
  await write('2021/a', `${FRONT_MATTER}\nMột câu, hỏng.\n`);
  const { held, made } = await holdBack(source, await commit(), make);
  expect(made[A]).toContain('draft: true');
  expect(made[A]).toContain('title: Bài mới');
  expect(made[A]).not.toContain('Một câu');
  expect(held.map(({ message }) => message)).toEqual([
    'Sai (anh-khong-doc-duoc). Bài này chưa hiện trên trang. Liên kết tới bài này trong «content/news/2022/b/index.mdx» hiện thành chữ thường cho tới khi bài lên trang.',
  ]);
});

test('what stood in the same folder before it was deleted does not come back', async () => {
  await write('2022/b', 'một');
  await write('2021/a', 'bài khác');
  await commit();
  await rm(join(work, 'content/news/2021'), { recursive: true });
  await commit();
  await write('2021/a', 'hỏng');
  expect((await holdBack(source, await commit(), make)).made).toEqual({ [B]: 'một' });
});

test('what came by a merge counts from the branch that readers see', async () => {
  await write('2021/a', 'một');
  await commit();
  await git(['switch', '--quiet', '-c', 'nháp']);
  await write('2021/a', 'nháp');
  await commit();
  await write('2021/a', 'hỏng');
  await commit();
  await git(['switch', '--quiet', 'main']);
  await git(['merge', '--quiet', '--no-ff', '-m', 'x', 'nháp']);
  const head = (await git(['rev-parse', 'HEAD'])).trim();
  expect((await holdBack(source, head, make)).made).toEqual({ [A]: 'một' });
});

test('anything else that is wrong is for the editors, with all findings', async () => {
  await write('2021/a', 'hỏng, sai');
  await write('2022/b', 'hỏng');
  const refused = holdBack(source, await commit(), make);
  await expect(refused).rejects.toMatchObject({ findings: { length: 3 } });
});

test('an older version that breaks another rule is passed over too', async () => {
  for (const text of ['một', 'hai, sai', 'ba, hỏng']) {
    await write('2021/a', text);
    await commit();
  }
  const head = (await git(['rev-parse', 'HEAD'])).trim();
  const { held, made } = await holdBack(source, head, make);
  expect(made).toEqual({ [A]: 'một' });
  expect(held.map(({ code }) => code)).toEqual(['anh-khong-doc-duoc']);
});
