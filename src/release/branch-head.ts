import { gitIn } from './git.ts';
import type { ReleaseSettings } from './settings.ts';

/** The revision that readers should see. */
export async function branchHead({
  repository,
  gitConfig,
  branch,
}: Pick<ReleaseSettings, 'repository' | 'gitConfig' | 'branch'>): Promise<string> {
  return (await gitIn(repository, gitConfig)(['rev-parse', `refs/heads/${branch}`])).trim();
}
