import type { FormerContent, FormerStory } from '../../archive/index.ts';
import { ENGLISH_PATHS, pagePath } from '../../archive/index.ts';
import { readBlobs } from '../read-blobs.ts';
import type { Commit, FileChange, Source } from './list-commits.ts';
import { hasEnglish, readState, readTopics, writtenState } from './read-state.ts';

const STORY = /^news\/(\d{4}\/[^/]+)\/index\.mdx$/u;
const AGENCY = /^agencies\/([^/]+)\.yaml$/u;
const PAGE = /^pages\/([^/]+)\.mdx$/u;
const TOPICS = 'settings/topics.yaml';
const SITE = 'settings/site.yaml';
const BLOBS_AT_ONCE = 500;

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
    stories: await findStates(source, commits),
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
    heirs: [...found.heirs, ...known.heirs],
    agencies: [...known.agencies, ...found.agencies],
    topics: [...known.topics, ...found.topics],
    pages: [...known.pages, ...found.pages],
  });
}

interface Replaced {
  id: string;
  before: string;
  after: string | undefined;
  /** Until when readers could see it, in milliseconds. */
  until: number;
}

/** States of stories that readers could see, where the next one has other addresses. */
async function findStates(source: Source, commits: readonly Commit[]): Promise<FormerStory[]> {
  const replaced = commits.flatMap(({ at, changes }) =>
    changes.flatMap(({ path, before, after }): Replaced[] => {
      const id = STORY.exec(path)?.[1];
      return id === undefined || before === undefined ? [] : [{ id, before, after, until: at }];
    }),
  );
  const found: FormerStory[] = [];
  for (let start = 0; start < replaced.length; start += BLOBS_AT_ONCE) {
    const some = replaced.slice(start, start + BLOBS_AT_ONCE);
    const texts = await readTexts(
      source,
      some.flatMap(({ before, after }) => (after === undefined ? [before] : [before, after])),
    );
    const textOf = (blob: string | undefined): string => texts.get(blob ?? '') ?? '';
    for (const { id, before, after, until } of some) {
      const [text, next] = [textOf(before), textOf(after)];
      if (writtenState(text) === writtenState(next)) continue;
      const data = readState(text);
      if (data === undefined || data.draft || Date.parse(data.publishedAt) > until) continue;
      if (JSON.stringify(data) !== JSON.stringify(readState(next))) found.push({ id, data });
    }
  }
  return found;
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

async function readTexts(source: Source, blobs: readonly string[]): Promise<Map<string, string>> {
  const names = [...new Set(blobs)];
  const texts = names.length === 0 ? [] : await readBlobs(source, names);
  return new Map(texts.map((text, index) => [names[index] ?? '', text.toString('utf8')]));
}

/** Without repetitions, in an order that does not depend on when a history was read. */
function inOrder({ stories, heirs, agencies, topics, pages }: FormerContent): FormerContent {
  const byText = new Map(stories.map((story) => [JSON.stringify(story), story]));
  // The newest heir of a folder counts.
  const heirOf = new Map(heirs.toReversed());
  return {
    stories: [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, story]) => story),
    heirs: [...heirOf].sort(([a], [b]) => (a < b ? -1 : 1)),
    agencies: [...new Set(agencies)].sort(),
    topics: [...new Set(topics)].sort(),
    pages: [...new Set(pages)].sort(),
  };
}
