import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { StoryEntry } from '../archive/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
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

parentPort?.on('message', (batch: StoryTask[]) => {
  void compileBatch(compiler, batch).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      // An error in a promise would not reach the thread that waits.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
