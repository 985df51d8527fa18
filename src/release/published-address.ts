import { storyPath } from '../archive/index.ts';
import { gitIn } from './git.ts';
import { readStory } from './newest-story.ts';
import { releaseFolders } from './release-folders.ts';
import type { ReleaseSettings } from './settings.ts';

const STORY_FILE = /^content\/news\/(\d{4}\/[^/]+)\/index\.mdx$/;

/** Address of the one story that changed between two revisions; else of the home page. */
export async function publishedAddress(
  settings: ReleaseSettings,
  before: string | undefined,
  revision: string,
): Promise<string> {
  if (before === undefined) return '/';
  const git = gitIn(settings.repository, settings.gitConfig);
  const changed = await git(['diff', '--name-only', '-z', before, revision]).catch(() => '');
  const ids = changed.split('\0').flatMap((path) => STORY_FILE.exec(path)?.[1] ?? []);
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0) return '/';
  const story = await readStory(releaseFolders(settings.root).content, id);
  return story === undefined || story.data.draft ? '/' : storyPath(id, story.data.slug);
}
