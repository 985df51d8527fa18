import type { StoryEntry } from '../archive/index.ts';
import { compileStories, type StoryTask } from './compile-stories.ts';
import { keyOfStory, type Compiler } from './compile-story.ts';
import type { OpenContent } from './compiled-content.ts';
import type { FileFinding } from './content-error.ts';
import type { ListedEntry } from './list-content.ts';

export interface MadeStory extends StoryTask {
  story: StoryEntry;
}

/** Stories that were compiled last; none when one of their files is torn. */
export interface KnownStories {
  /** By their keys. */
  stories: ReadonlyMap<string, StoryEntry>;
  /** Names of the files of years that hold them. */
  years: readonly string[];
}

export interface KnownContent extends OpenContent {
  known: Promise<KnownStories>;
}

export interface TakenStories extends Pick<KnownStories, 'years'> {
  made: MadeStory[];
  findings: readonly FileFinding[];
}

/** Who hears how the work goes on. */
export interface TakeHearers {
  /** Hears how many of the stories that had to be compiled are done. */
  onStory?: (done: number, all: number) => void;
  /** Called when the work on new photos has begun, which other cores do. */
  meanwhile?: () => void;
}

/** New stories are compiled; the others are on their way meanwhile. */
export async function takeStories(
  compiler: Compiler,
  listed: readonly ListedEntry[],
  latest: KnownContent | undefined,
  { onStory, meanwhile }: TakeHearers,
): Promise<TakenStories> {
  const tasks = listed
    .filter(({ collection }) => collection === 'news')
    .map((each) => ({ listed: each, key: keyOfStory(compiler, each) }));
  const expected = new Set(Object.values(latest?.keys ?? {}));
  const missing = tasks.filter(({ key }) => !expected.has(key));
  const compiling = compileStories(compiler, missing, (done) => onStory?.(done, missing.length));
  meanwhile?.();
  const [compiled, known] = await Promise.all([compiling, latest?.known ?? NOTHING_KNOWN]);
  const lost = tasks.filter(({ key }) => expected.has(key) && !known.stories.has(key));
  const again = await compileStories(compiler, lost, () => undefined);
  const made = tasks.flatMap((task) => {
    const { key } = task;
    const story = known.stories.get(key) ?? compiled.stories.get(key) ?? again.stories.get(key);
    return story === undefined ? [] : [{ ...task, story }];
  });
  return { made, findings: [...compiled.findings, ...again.findings], years: known.years };
}

const NOTHING_KNOWN: KnownStories = { stories: new Map(), years: [] };

export async function readKnown(latest: OpenContent): Promise<KnownStories> {
  const stories = await latest.readStories();
  if (stories === undefined) return NOTHING_KNOWN;
  const byKey = stories.map((story) => [latest.keys[story.id] ?? '', story] as const);
  return { stories: new Map(byKey), years: latest.years };
}
