import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBackup } from '../../../../src/deploy/backup/backup-folder.ts';
import { restoreBackup } from '../../../../src/deploy/backup/restore-backup.ts';
import { takeBackup } from '../../../../src/deploy/backup/take-backup.ts';
import { deploy } from '../../../../src/deploy/deploy.ts';
import { deployFolders } from '../../../../src/deploy/deployment.ts';
import { readOptions } from '../../../../src/deploy/read-options.ts';
import { thisMachine } from '../../../../src/deploy/this-machine.ts';
import { branchHead } from '../../../../src/release/branch-head.ts';
import { gitIn, type Git } from '../../../../src/release/git.ts';
import { releaseFolders } from '../../../../src/release/release-folders.ts';
import { releaseRevision } from '../../../../src/release/release-revision.ts';
import { readSettings } from '../../../../src/release/settings.ts';
import { compareFolders } from '../../../support/incremental/compare-folders.ts';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';
import { createTestReleases } from '../../../support/newsroom/test-releases.ts';

let folder: string;
let git: Git;
let remove: () => Promise<void>;

const root = (): string => join(folder, 'srv');
const to = (): string => join(folder, 'backups');

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  const machine = thisMachine(root(), join(folder, 'etc'));
  const user = process.getuid?.() === 0 ? 'root' : 'tin';
  const args = ['--root', root(), '--etc', machine.etc, '--domain', 'tin.example.vn'];
  await deploy(await readOptions([...args, '--user', user]), machine);
  const { repository, gitConfig } = deployFolders(root());
  git = gitIn(repository, gitConfig);
  for (const branch of ['main', 'cms/news/nhap']) await commitTo(branch);
});

afterEach(() => remove());

async function commitTo(branch: string): Promise<void> {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b' };
  const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' };
  const tree = (await git(['hash-object', '-t', 'tree', '-w', '/dev/null'])).trim();
  const commit = await git(['commit-tree', tree, '-m', branch], { ...who, ...committer });
  await git(['update-ref', `refs/heads/${branch}`, commit.trim()]);
}

const take = (second: number, keep = 14): Promise<string> =>
  takeBackup({ root: root(), to: to(), keep, now: new Date(Date.UTC(2026, 0, 5, 1, 0, second)) });

const restore = (backup: string): Promise<string[]> =>
  restoreBackup(backup, thisMachine(join(folder, 'moi'), join(folder, 'etc-moi')));

const refsOf = async (repository: string): Promise<string> =>
  gitIn(repository, deployFolders(root()).gitConfig)(['for-each-ref']);

test('every branch comes back, drafts too, with what the operator decided', async () => {
  const backup = await take(0);
  await restore(backup);
  const restored = deployFolders(join(folder, 'moi'));
  expect(await refsOf(restored.repository)).toBe(await refsOf(deployFolders(root()).repository));
  const options = await readOptions(['--root', restored.root]);
  expect(options.deployment.domain).toBe('tin.example.vn');
});

test('the site that is made of a backup is the same, byte for byte', async () => {
  const releases = await createTestReleases();
  await git([
    'fetch',
    '--quiet',
    releases.settings.repository,
    `+${await releases.commit()}:refs/heads/main`,
  ]);
  const build = async (place: string): Promise<string> => {
    const settings = await readSettings(deployFolders(place).settings);
    const { commands } = releases.settings;
    const head = await branchHead(settings);
    await releaseRevision({ ...settings, project: place, commands }, head, () => undefined);
    return releaseFolders(place).current;
  };
  const before = await build(root());
  await restore(await take(0));
  expect(await compareFolders(before, await build(join(folder, 'moi')))).toEqual([]);
  expect(await readFile(join(before, 'index.html'), 'utf8')).toContain('Hội nghị sơ kết');
  await releases.remove();
});

test('only the newest backups stay', async () => {
  for (const second of [1, 2, 3]) await take(second, 2);
  expect((await readdir(to())).sort()).toEqual(['20260105T010002Z', '20260105T010003Z']);
});

test('a backup that broke off is none', async () => {
  await mkdir(join(to(), '20260105T010009Z.unfinished'), { recursive: true });
  await take(1, 1);
  expect(await readBackup(join(to(), '20260105T010001Z'))).toMatchObject({
    at: '2026-01-05T01:00:01.000Z',
  });
});

test('a damaged backup is refused before anything is changed', async () => {
  const backup = await take(0);
  await appendFile(join(backup, 'repo.bundle'), 'x');
  await expect(restore(backup)).rejects.toThrow(
    `Tệp repo.bundle của bản sao lưu ${backup} bị hỏng.`,
  );
  await rm(join(backup, 'repo.bundle'));
  await expect(restore(backup)).rejects.toThrow(`Bản sao lưu ${backup} thiếu tệp repo.bundle.`);
  await expect(restore(to())).rejects.toThrow(`Không có bản sao lưu ở ${to()}.`);
  await expect(readdir(join(folder, 'moi'))).rejects.toThrow('ENOENT');
});

test('stories that are there are not overwritten', async () => {
  const backup = await take(0);
  await restore(backup);
  await writeFile(join(folder, 'moi', 'ghi-chu.txt'), '');
  await expect(restore(backup)).rejects.toThrow('đang có bài viết');
});
