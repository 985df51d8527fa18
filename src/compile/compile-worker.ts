import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { StoryEntry } from '../archive/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { answerTasks } from '../threads/answer-tasks.ts';
import { compileBatch, type StoryTask } from './compile-stories.ts';
import type { Compiler } from './compile-story.ts';
import type { FileFinding } from './content-error.ts';

/** What a thread needs to know of the compilation. */
export type CompileTask = Omit<Compiler, 'photos'>;

export interface CompileAnswer {
  made: [key: string, story: StoryEntry][];
  refused: FileFinding[];
}

const task = workerData as CompileTask;
const compiler: Compiler = {
  ...task,
  // Every thread encodes one photo at a time: together they fill the cores.
  photos: createPhotoStore({ cacheDir: join(task.cacheDir, 'photos'), cores: 1 }),
};

answerTasks((batch: StoryTask[]) => compileBatch(compiler, batch));
