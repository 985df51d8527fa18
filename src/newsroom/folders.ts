import { join } from 'node:path';

/** What a trial newsroom keeps beside its releases, all below one folder. */
export interface NewsroomFolders {
  root: string;
  /** Bare repository; a push to its main branch is a publication. */
  repository: string;
  /** Clone in which the CMS works. */
  desk: string;
  gitConfig: string;
  /** The release settings, for the repository's hook. */
  settings: string;
  /** Held while a newsroom runs on this folder. */
  lock: string;
}

export function newsroomFolders(root: string): NewsroomFolders {
  return {
    root,
    repository: join(root, 'repo.git'),
    desk: join(root, 'desk'),
    gitConfig: join(root, 'gitconfig'),
    settings: join(root, 'release.json'),
    lock: join(root, 'newsroom.lock'),
  };
}

export const BRANCH = 'main';
