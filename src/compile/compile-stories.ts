import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StoryEntry } from '../archive/index.ts';
import { askThread } from '../threads/ask-thread.ts';
import { compileStory, type Compiler } from './compile-story.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import type { ListedEntry } from './list-content.ts';
import type { CompileAnswer, CompileTask } from './compile-worker.ts';

/** A story to compile, and the key under which it is kept. */
export interface StoryTask {
  listed: ListedEntry;
  key: string;
}

export interface StoryResults {
  /** By the key of the task. */
  stories: ReadonlyMap<string, StoryEntry>;
  findings: readonly FileFinding[];
}

/** Starting a thread costs about as much as compiling so many stories. */
const WORTH_THREADS = 40;
const STORIES_AT_A_TIME = 8;

/** Hears of every story that is done. */
type OnStory = (done: number) => void;

/** Compiles stories, many of them on all cores; what is wrong with one stops none of the others. */
export async function compileStories(
  compiler: Compiler,
  tasks: readonly StoryTask[],
  onStory: OnStory,
): Promise<StoryResults> {
  const stories = new Map<string, StoryEntry>();
  const findings: FileFinding[] = [];
  const take = ({ made, refused }: CompileAnswer) => {
    for (const [key, story] of made) stories.set(key, story);
    findings.push(...refused);
    onStory(stories.size + findings.length);
  };
  const cores = availableParallelism();
  if (tasks.length < WORTH_THREADS || cores === 1) {
    for (const task of tasks) take(await compileBatch(compiler, [task]));
    return { stories, findings };
  }
  const waiting = [...tasks];
  const next = () => waiting.splice(0, STORIES_AT_A_TIME);
  const { contentDir, cacheDir, code } = compiler;
  await Promise.all(
    Array.from({ length: cores }, () => runThread({ contentDir, cacheDir, code }, next, take)),
  );
  return { stories, findings };
}

/** One after the other: a body is parsed once for its check and its rendering. */
export async function compileBatch(
  compiler: Compiler,
  tasks: readonly StoryTask[],
): Promise<CompileAnswer> {
  const made: [string, StoryEntry][] = [];
  const refused: FileFinding[] = [];
  for (const { listed, key } of tasks) {
    try {
      made.push([key, await compileStory(compiler, listed, key)]);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      refused.push(...error.findings);
    }
  }
  return { made, refused };
}

/** Hands batches to one thread until none is left. */
async function runThread(
  workerData: CompileTask,
  next: () => StoryTask[],
  take: (answer: CompileAnswer) => void,
): Promise<void> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData });
  try {
    for (let batch = next(); batch.length > 0; batch = next()) {
      take(await askThread(worker, batch));
    }
  } finally {
    await worker.terminate();
  }
}
