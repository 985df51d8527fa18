import { gitIn } from './git.ts';
import type { ReleaseSettings } from './settings.ts';

const STORY_FILE = /^content\/news\/(\d{4}\/[^/]+)\/index\.mdx$/;

/** Id of the one story that changed between two revisions; undefined when there are more, or none. */
export async function changedStory(
  { repository, gitConfig }: Pick<ReleaseSettings, 'repository' | 'gitConfig'>,
  { before, revision }: { before: string | undefined; revision: string },
): Promise<string | undefined> {
  if (before === undefined) return undefined;
  const git = gitIn(repository, gitConfig);
  const changed = await git(['diff', '--name-only', '-z', before, revision]).catch(() => '');
  const ids = changed.split('\0').flatMap((path) => STORY_FILE.exec(path)?.[1] ?? []);
  return ids.length === 1 ? ids[0] : undefined;
}
