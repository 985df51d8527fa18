import { access, chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitEnvironment, gitIn, type Git } from '../release/git.ts';
import { hookScript } from '../release/hook-script.ts';
import { BRANCH, type NewsroomFolders } from './folders.ts';

const IDENTITY = { name: 'Tòa soạn dùng thử', email: 'toa-soan@localhost' };

/** Makes the bare repository with one commit of the content, unless an earlier start did. */
export async function openRepository(
  { root, repository, gitConfig }: NewsroomFolders,
  contentDir: string,
): Promise<void> {
  if (await exists(repository)) return;
  const unfinished = `${repository}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const git = gitIn(root, gitConfig);
  await git(['init', '--bare', '--quiet', '--template=', '--initial-branch', BRANCH, unfinished]);
  await commitContent(gitIn(unfinished, gitConfig), unfinished, contentDir);
  await rename(unfinished, repository);
}

/** The content's files, whatever their folder is called, become `content/` of the first commit. */
async function commitContent(git: Git, repository: string, contentDir: string): Promise<void> {
  const index = { GIT_DIR: repository, GIT_INDEX_FILE: join(repository, 'seed.index') };
  const onContent = { ...index, GIT_WORK_TREE: contentDir };
  await git(['-c', 'core.bare=false', 'add', '--all', '--force', contentDir], onContent);
  const content = (await git(['write-tree'], index)).trim();
  await git(['read-tree', '--empty'], index);
  await git(['read-tree', '-i', '--prefix=content/', content], index);
  const tree = (await git(['write-tree'], index)).trim();
  const commit = await git(['commit-tree', tree, '-m', 'Nội dung ban đầu'], {
    ...index,
    GIT_AUTHOR_NAME: IDENTITY.name,
    GIT_AUTHOR_EMAIL: IDENTITY.email,
    GIT_COMMITTER_NAME: IDENTITY.name,
    GIT_COMMITTER_EMAIL: IDENTITY.email,
  });
  await git(['update-ref', `refs/heads/${BRANCH}`, commit.trim()]);
  await rm(index.GIT_INDEX_FILE);
}

/** Clones the repository for the CMS, unless an earlier start did, and sets the clone's own rules. */
export async function openDesk(folders: NewsroomFolders): Promise<void> {
  const { root, repository, desk, gitConfig } = folders;
  if (!(await exists(desk))) {
    const unfinished = `${desk}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await gitIn(root, gitConfig)(['clone', '--quiet', '--template=', repository, unfinished]);
    await rename(unfinished, desk);
  }
  const git = gitIn(desk, gitConfig);
  const rules = {
    'user.name': IDENTITY.name,
    'user.email': IDENTITY.email,
    'commit.gpgSign': 'false',
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    'core.symlinks': 'false',
    // The folder may have been moved since the clone was made.
    'remote.origin.url': repository,
  };
  for (const [key, value] of Object.entries(rules)) await git(['config', key, value]);
}

/** Lets every push to the repository, the CMS's or a person's, run the release engine. */
export async function writeHook(folders: NewsroomFolders): Promise<void> {
  const { root, repository, settings, gitConfig } = folders;
  await gitIn(repository, gitConfig)(['config', 'receive.advertisePushOptions', 'true']);
  const hook = join(repository, 'hooks', 'post-receive');
  await mkdir(join(repository, 'hooks'), { recursive: true });
  await writeFile(
    hook,
    hookScript({
      node: process.execPath,
      program: join(import.meta.dirname, '../release/post-receive.ts'),
      root,
      settings,
      writtenBy: 'at every start of the trial newsroom',
    }),
  );
  await chmod(hook, 0o755);
}

/** decap-server runs git by itself, in the environment of this process. */
export function adoptGitEnvironment(gitConfig: string): void {
  const isolated = gitEnvironment(gitConfig);
  for (const name of Object.keys(process.env)) {
    if (!(name in isolated)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, isolated);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
