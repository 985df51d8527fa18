import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GIT_CONFIG, gitIn } from '../../../src/release/git.ts';
import { stepCommands } from '../../../src/release/step-commands.ts';
import type { ReleaseSettings } from '../../../src/release/settings.ts';
import { makeArchive, type ArchivePlan } from '../make-archive.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

export interface ArchiveRepository {
  /** `<work tree>/content` */
  contentDir: string;
  settings: ReleaseSettings;
  /** Commits everything in the work tree. @returns the revision */
  commit(): Promise<string>;
}

/** A repository with a made-up archive and the settings to release it with the real commands. */
export async function makeArchiveRepository(
  folder: string,
  plan: ArchivePlan,
): Promise<ArchiveRepository> {
  const made = openArchiveRepository(folder);
  const { gitConfig } = made.settings;
  const work = dirname(made.contentDir);
  await mkdir(work, { recursive: true });
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await makeArchive(made.contentDir, plan);
  await writeFile(join(work, '.gitignore'), 'content-photos/\n');
  await gitIn(work, gitConfig)(['init', '--quiet']);
  await mkdir(made.settings.root);
  return made;
}

/** The repository that an earlier run made in this folder. */
export function openArchiveRepository(folder: string): ArchiveRepository {
  const work = join(folder, 'work-tree');
  const contentDir = join(work, 'content');
  const gitConfig = join(folder, 'gitconfig');
  const git = gitIn(work, gitConfig);
  const root = join(folder, 'newsroom');
  const settings: ReleaseSettings = {
    root,
    repository: join(work, '.git'),
    gitConfig,
    branch: 'main',
    project: PROJECT,
    siteUrl: 'https://tin.example.vn',
    commands: stepCommands(PROJECT),
  };
  const commit = async (): Promise<string> => {
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--allow-empty', '-m', 'x']);
    return (await git(['rev-parse', 'HEAD'])).trim();
  };
  return { contentDir, settings, commit };
}
