import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import type { ReleaseSettings } from '../../../src/release/settings.ts';
import { temporaryFolder, writeStory } from './folder.ts';

const STUB_BUILD = join(import.meta.dirname, 'stub-build.ts');

export interface TestReleases {
  settings: ReleaseSettings;
  /** Content of the work tree. */
  contentDir: string;
  git: Git;
  /** Commits the work tree. @returns the revision */
  commit(): Promise<string>;
  /** A file of the release that readers see. */
  read(path: string): Promise<string>;
  /** Faults of the next builds, see `stub-build.ts`; `''` for none. */
  breakBuild(fault: string): Promise<void>;
  remove(): Promise<void>;
}

/** The release engine over a repository with one story, and a site build that is a stub. */
export async function createTestReleases(): Promise<TestReleases> {
  const { folder, remove } = await temporaryFolder();
  const work = join(folder, 'work-tree');
  const contentDir = join(work, 'content');
  const gitConfig = join(folder, 'gitconfig');
  const fault = join(folder, 'fault');
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await gitIn(folder, gitConfig)(['init', '--quiet', work]);
  const git = gitIn(work, gitConfig);
  await writeStory(contentDir, '2021/so-ket', 'Hội nghị sơ kết');
  const settings: ReleaseSettings = {
    root: join(folder, 'newsroom'),
    repository: join(work, '.git'),
    gitConfig,
    branch: 'main',
    project: folder,
    siteUrl: 'https://tin.example.vn',
    commands: {
      check: [process.execPath, '-e', ''],
      build: [process.execPath, STUB_BUILD, fault],
    },
  };
  await mkdir(settings.root);
  return {
    settings,
    contentDir,
    git,
    commit: async () => {
      await git(['add', '--all']);
      await git(['commit', '--quiet', '--allow-empty', '-m', 'x']);
      return (await git(['rev-parse', 'HEAD'])).trim();
    },
    read: (path) => readFile(join(settings.root, 'current', path), 'utf8'),
    breakBuild: (name) => writeFile(fault, name),
    remove,
  };
}
