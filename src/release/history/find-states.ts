import { filePath, type FormerContent, type FormerFile } from '../../archive/index.ts';
import { nameBlobs } from '../read-blobs.ts';
import type { Commit, Source } from './list-commits.ts';
import { filesShown, isOut, readState, writtenState, type State } from './read-state.ts';
import { placeIn, storySteps, type StoryStep } from './story-steps.ts';

/** A file that readers could open until a commit. */
interface LostFile extends Omit<FormerFile, 'address'> {
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
  const kept = new Set(filesShown(next, until));
  return filesShown(state, until)
    .filter((name) => replaced.has(name) || !kept.has(name))
    .map((name) => ({ id, name, publishedAt, commit, blob: replaced.get(name) }));
}

async function addressFiles(source: Source, lost: readonly LostFile[]): Promise<FormerFile[]> {
  // A recording elsewhere is no file of the story.
  const unnamed = lost.filter(({ blob, name }) => blob === undefined && !/[/\n]/u.test(name));
  const places = unnamed.map(({ commit, id, name }) => placeIn(`${commit}^1`, id, name));
  const blobs = await nameBlobs(source, places);
  const found = new Map(unnamed.map((file, index) => [file, blobs[index]]));
  return lost.flatMap((file) => {
    const { id, name, publishedAt } = file;
    const blob = file.blob ?? found.get(file);
    return blob === undefined ? [] : [{ id, name, publishedAt, address: filePath(name, blob) }];
  });
}
