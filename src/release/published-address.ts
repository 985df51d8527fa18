import { gitIn } from './git.ts';
import type { ReleaseSettings } from './settings.ts';

interface PublicStory {
  id: string;
  path: string;
}

const STORY_FILE = /^content\/news\/(\d{4}\/[^/]+)\/index\.mdx$/;

/** Address of the one story that changed between two revisions; else of the home page. */
export async function publishedAddress(
  { repository, gitConfig }: Pick<ReleaseSettings, 'repository' | 'gitConfig'>,
  { before, revision }: { before: string | undefined; revision: string },
  stories: readonly PublicStory[],
): Promise<string> {
  if (before === undefined) return '/';
  const git = gitIn(repository, gitConfig);
  const changed = await git(['diff', '--name-only', '-z', before, revision]).catch(() => '');
  const ids = changed.split('\0').flatMap((path) => STORY_FILE.exec(path)?.[1] ?? []);
  if (ids.length !== 1) return '/';
  return stories.find(({ id }) => id === ids[0])?.path ?? '/';
}
