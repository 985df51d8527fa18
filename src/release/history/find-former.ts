import type { FormerContent } from '../../archive/index.ts';
import { ENGLISH_PATHS, pagePath } from '../../archive/index.ts';
import { readTexts } from '../read-blobs.ts';
import { findStates } from './find-states.ts';
import type { Commit, FileChange, Source } from './list-commits.ts';
import { hasEnglish, readTopics } from './read-state.ts';

const STORY = /^news\/(\d{4}\/[^/]+)\/index\.mdx$/u;
const AGENCY = /^agencies\/([^/]+)\.yaml$/u;
const PAGE = /^pages\/([^/]+)\.mdx$/u;
const TOPICS = 'settings/topics.yaml';
const SITE = 'settings/site.yaml';

/** What commits took out or changed. */
export async function findFormer(
  source: Source,
  commits: readonly Commit[],
): Promise<FormerContent> {
  const changes = commits.flatMap((commit) => commit.changes);
  const removed = changes.filter(({ after }) => after === undefined);
  const replaced = (path: string): string[] =>
    changes.flatMap((each) => (each.path === path && each.before ? [each.before] : []));
  const [topics, sites] = await Promise.all([
    readTexts(source, replaced(TOPICS)),
    readTexts(source, replaced(SITE)),
  ]);
  const english = [...sites.values()].some(hasEnglish) ? Object.values(ENGLISH_PATHS) : [];
  return inOrder({
    ...(await findStates(source, commits)),
    heirs: commits.flatMap((commit) => heirsOf(commit.changes)),
    agencies: namesOf(removed, AGENCY),
    topics: [...topics.values()].flatMap(readTopics),
    pages: [...namesOf(removed, PAGE).map(pagePath), ...english],
  });
}

/** Both together: the same whether a history was read at once or in parts. */
export function withFound(known: FormerContent, found: FormerContent): FormerContent {
  return inOrder({
    stories: [...known.stories, ...found.stories],
    files: [...known.files, ...found.files],
    heirs: [...found.heirs, ...known.heirs],
    agencies: [...known.agencies, ...found.agencies],
    topics: [...known.topics, ...found.topics],
    pages: [...known.pages, ...found.pages],
  });
}

/** A story that stands in another folder than before, word for word. */
export function heirsOf(changes: readonly FileChange[]): [string, string][] {
  const stories = changes.flatMap((change) => {
    const id = STORY.exec(change.path)?.[1];
    return id === undefined ? [] : [{ ...change, id }];
  });
  return stories
    .filter(({ after }) => after === undefined)
    .flatMap((gone): [string, string][] => {
      const heir = stories.find(({ before, after }) => !before && after === gone.before);
      return heir === undefined ? [] : [[gone.id, heir.id]];
    });
}

function namesOf(changes: readonly FileChange[], pattern: RegExp): string[] {
  return changes.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
}

/** Without repetitions, in an order that does not depend on when a history was read. */
function inOrder({ stories, files, heirs, agencies, topics, pages }: FormerContent): FormerContent {
  // The newest heir of a folder counts.
  const heirOf = new Map(heirs.toReversed());
  return {
    stories: byText(stories),
    files: byText(files),
    heirs: [...heirOf].sort(([a], [b]) => (a < b ? -1 : 1)),
    agencies: [...new Set(agencies)].sort(),
    topics: [...new Set(topics)].sort(),
    pages: [...new Set(pages)].sort(),
  };
}

function byText<T>(items: readonly T[]): T[] {
  const texts = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
