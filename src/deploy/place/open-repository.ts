import { access, chown, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gitIn } from '../../release/git.ts';
import { BRANCH, type DeployFolders } from '../deployment.ts';

/** What a repository must be told that others push to. */
const RULES = {
  // Drafts come and go; pre-receive looks after the published branch.
  'receive.denyDeletes': 'false',
  'receive.denyNonFastForwards': 'true',
  'receive.fsckObjects': 'true',
  'receive.advertisePushOptions': 'true',
  'core.logAllRefUpdates': 'true',
  'gc.auto': '500',
};

/** Makes the bare repository unless it is there, and sets its rules. @returns what was done */
export async function openRepository(folders: DeployFolders): Promise<string[]> {
  const { root, repository, gitConfig } = folders;
  const isNew = !(await exists(join(repository, 'HEAD')));
  if (isNew) {
    const unfinished = `${repository}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    const git = gitIn(root, gitConfig);
    await git(['init', '--bare', '--quiet', '--template=', '--initial-branch', BRANCH, unfinished]);
    await rename(unfinished, repository);
  }
  const git = gitIn(repository, gitConfig);
  for (const [key, value] of Object.entries(RULES)) await git(['config', key, value]);
  return isNew ? [`+ ${repository}`] : [];
}

/** Gives everything below a folder to an account. */
export async function giveTo(folder: string, uid: number, gid: number): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(path, uid, gid);
    else if (entry.isFile()) await chown(path, uid, gid);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
