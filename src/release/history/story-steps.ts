import { nameBlobs, readTexts } from '../read-blobs.ts';
import { CONTENT, type Commit, type Source } from './list-commits.ts';

/** What a commit did to a story that had been there before. */
export interface StoryStep {
  id: string;
  /** What git calls the commit. */
  commit: string;
  /** Until when readers could see the state before, in milliseconds. */
  until: number;
  /** The text of the story. */
  before: string;
  /** Empty for a story that was deleted. */
  after: string;
  /** The files beside it that were replaced or deleted: what git calls their old content, by name. */
  replaced: ReadonlyMap<string, string>;
}

/** Both texts by git's names of them; without a name where only files beside the text changed. */
interface NamedStep extends Omit<StoryStep, 'before' | 'after'> {
  text: { before: string | undefined; after: string | undefined } | undefined;
}

const IN_STORY = /^news\/(\d{4}\/[^/]+)\/([^/]+)$/u;
const TEXT = 'index.mdx';
const TEXTS_AT_ONCE = 500;

/** Where a file of a story stands in a commit, as git can be asked for it. */
export function placeIn(commit: string, id: string, name: string): string {
  return `${commit}:${CONTENT}news/${id}/${name}`;
}

/** Texts are read in batches: all of a history would not fit into memory. */
export async function* storySteps(
  source: Source,
  commits: readonly Commit[],
): AsyncGenerator<StoryStep> {
  const steps = commits.flatMap(stepsOf);
  for (let start = 0; start < steps.length; start += TEXTS_AT_ONCE) {
    const some = await withTexts(source, steps.slice(start, start + TEXTS_AT_ONCE));
    const blobs = some.flatMap(({ text }) => [text?.before, text?.after]);
    const texts = await readTexts(
      source,
      blobs.filter((blob) => blob !== undefined),
    );
    for (const { text, ...step } of some) {
      const before = texts.get(text?.before ?? '');
      if (before !== undefined)
        yield { ...step, before, after: texts.get(text?.after ?? '') ?? '' };
    }
  }
}

function stepsOf({ name: commit, at: until, changes }: Commit): NamedStep[] {
  const steps = new Map<string, NamedStep & { replaced: Map<string, string> }>();
  for (const { path, before, after } of changes) {
    const [, id, name] = IN_STORY.exec(path) ?? [];
    if (id === undefined || name === undefined) continue;
    const step = steps.get(id) ?? { id, commit, until, text: undefined, replaced: new Map() };
    if (name === TEXT) step.text = { before, after };
    else if (before !== undefined) step.replaced.set(name, before);
    steps.set(id, step);
  }
  return [...steps.values()].filter(
    ({ text, replaced }) => text !== undefined || replaced.size > 0,
  );
}

/** Asks git for the texts of the stories whose texts stayed. */
async function withTexts(source: Source, steps: readonly NamedStep[]): Promise<NamedStep[]> {
  const same = steps.filter(({ text }) => text === undefined);
  const names = await nameBlobs(
    source,
    same.map(({ commit, id }) => placeIn(commit, id, TEXT)),
  );
  const textOf = new Map(same.map((step, index) => [step, names[index]]));
  return steps.map((step) => {
    const blob = textOf.get(step);
    return { ...step, text: step.text ?? { before: blob, after: blob } };
  });
}
