import { filePath, type FormerContent, type FormerFile } from '../../archive/index.ts';
import { nameBlobs } from '../read-blobs.ts';
import type { Commit, Source } from './list-commits.ts';
import { filesShown, isOut, readState, writtenState, type State } from './read-state.ts';
import { placeIn, storySteps, type StoryStep } from './story-steps.ts';

/** A file that readers could open until a commit. */
interface LostFile {
  former: Omit<FormerFile, 'address'>;
  commit: string;
  /** What git calls its content; undefined where the file stayed and the story names it no longer. */
  blob: string | undefined;
}

/** States of stories that readers could see, where the next one has other addresses or files. */
export async function findStates(
  source: Source,
  commits: readonly Commit[],
): Promise<Pick<FormerContent, 'stories' | 'files'>> {
  const stories: FormerContent['stories'][number][] = [];
  const lost: LostFile[] = [];
  for await (const step of storySteps(source, commits)) {
    const { id, before, after, until, replaced } = step;
    if (replaced.size === 0 && writtenState(before) === writtenState(after)) continue;
    const state = readState(before);
    if (state === undefined || !isOut(state, until)) continue;
    const next = before === after ? state : readState(after);
    const { data } = state;
    if (JSON.stringify(data) !== JSON.stringify(next?.data)) stories.push({ id, data });
    lost.push(...lostFiles(step, state, next));
  }
  return { stories, files: await addressFiles(source, lost) };
}

function lostFiles(
  { id, commit, until, replaced }: StoryStep,
  state: State,
  next: State | undefined,
): LostFile[] {
  const { publishedAt } = state.data;
  const shown = filesShown(state, until);
  const names = new Set(shown.map(({ name }) => name));
  const kept = filesShown(next, until);
  const added = kept.filter(({ name }) => !names.has(name));
  return [...names].flatMap((name): LostFile[] => {
    const blob = replaced.get(name);
    const former = { id, name, publishedAt };
    if (kept.some((each) => each.name === name)) {
      return blob === undefined ? [] : [{ former, commit, blob }];
    }
    const titles = shown.filter((each) => each.name === name).map(({ title }) => title);
    const successor = added.find(({ title }) => titles.includes(title))?.name;
    return [{ former: { ...former, ...(successor && { successor }) }, commit, blob }];
  });
}

async function addressFiles(source: Source, lost: readonly LostFile[]): Promise<FormerFile[]> {
  // A recording elsewhere is no file of the story.
  const unnamed = lost.filter(
    ({ blob, former }) => blob === undefined && !/[/\n]/u.test(former.name),
  );
  const places = unnamed.map(({ commit, former: { id, name } }) =>
    placeIn(`${commit}^1`, id, name),
  );
  const blobs = await nameBlobs(source, places);
  const found = new Map(unnamed.map((file, index) => [file, blobs[index]]));
  return lost.flatMap((file) => {
    const { former, blob = found.get(file) } = file;
    return blob === undefined ? [] : [{ ...former, address: filePath(former.name, blob) }];
  });
}
