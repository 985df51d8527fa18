import type { StoryDraft } from '../../src/import/word/story-draft.ts';

/** What the worker says while it reads a file, in this order. */
export type WorkerMessage =
  | { kind: 'step'; step: 'opening' | 'arranging' }
  | { kind: 'draft'; draft: StoryDraft }
  | { kind: 'refused'; message: string };
