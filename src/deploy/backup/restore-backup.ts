import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { branchHead } from '../../release/branch-head.ts';
import { gitIn } from '../../release/git.ts';
import { BRANCH, deployFolders } from '../deployment.ts';
import { deploy } from '../deploy.ts';
import type { Machine } from '../place/planned-files.ts';
import { readOptions } from '../read-options.ts';
import { BackupProblem, PARTS, readBackup } from './backup-folder.ts';

/**
 * Puts a backup where there is nothing yet: everything that `deploy:init` makes, and the repository with
 * all its branches. The site is released from it afterwards, by whoever releases.
 *
 * @param from folder of the backup
 * @returns what was done, one Vietnamese line each
 * @throws {BackupProblem} before anything is changed
 */
export async function restoreBackup(from: string, machine: Machine): Promise<string[]> {
  const { root, etc } = machine;
  const { revision } = await readBackup(from);
  const { repository, gitConfig, deployment } = deployFolders(root);
  const git = gitIn(repository, gitConfig);
  const published = await git(['rev-parse', '--verify', '--quiet', `refs/heads/${BRANCH}`]).catch(
    () => '',
  );
  if (published !== '') {
    throw new BackupProblem(
      `Thư mục ${root} đang có bài viết. Hãy khôi phục vào một thư mục khác, hoặc dời thư mục này đi trước.`,
    );
  }
  await mkdir(root, { recursive: true });
  await rm(deployment, { force: true });
  const options = await readOptions(['--root', root, '--etc', etc], join(from, PARTS.deployment));
  const said = await deploy(options, machine);
  await git(['fetch', '--quiet', resolve(from, PARTS.bundle), '+refs/*:refs/*']);
  const restored = await branchHead({ repository, gitConfig, branch: BRANCH });
  if (restored !== revision) {
    throw new BackupProblem(`Kho bài khôi phục đang ở ${restored}, không phải ${revision}.`);
  }
  return [...said, `Đã khôi phục kho bài (${revision.slice(0, 7)}).`];
}
