import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { branchHead } from '../../release/branch-head.ts';
import { gitIn } from '../../release/git.ts';
import { syncFolder, writeDurably } from '../../release/write-durably.ts';
import { BRANCH, deployFolders } from '../deployment.ts';
import { backupName, digestFile, listBackups, PARTS, type BackupList } from './backup-folder.ts';

interface Wanted {
  root: string;
  /** Folder that holds the backups. */
  to: string;
  /** How many stay. */
  keep: number;
  now: Date;
}

/**
 * Saves what cannot be made again: the repository, with drafts and history, and what the operator
 * decided. The site is made of it. Older backups go once the new one is whole.
 *
 * @returns folder of the backup
 */
export async function takeBackup({ root, to, keep, now }: Wanted): Promise<string> {
  const { repository, gitConfig, deployment } = deployFolders(root);
  const folder = join(to, backupName(now));
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  // Drafts are nobody else's business.
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const git = gitIn(repository, gitConfig);
  const bundle = join(unfinished, PARTS.bundle);
  await git(['bundle', 'create', '--quiet', bundle, '--all']);
  await git(['bundle', 'verify', '--quiet', bundle]);
  await copyFile(deployment, join(unfinished, PARTS.deployment));
  const list: BackupList = {
    at: now.toISOString(),
    revision: await branchHead({ repository, gitConfig, branch: BRANCH }),
    digests: {
      [PARTS.bundle]: await digestFile(bundle),
      [PARTS.deployment]: await digestFile(join(unfinished, PARTS.deployment)),
    },
  };
  await writeDurably(join(unfinished, PARTS.list), `${JSON.stringify(list, null, 2)}\n`);
  await rename(unfinished, folder);
  await syncFolder(to);
  await removeOld(to, keep);
  return folder;
}

async function removeOld(folder: string, keep: number): Promise<void> {
  for (const name of (await listBackups(folder)).slice(keep)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
