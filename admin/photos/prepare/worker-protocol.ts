import type { Preparation, PreparationStep } from '../prepare-photo.ts';

/** What the page asks of the worker: one photo at a time. */
export type PrepareRequest = File;

export type PrepareReply = { step: PreparationStep } | { result: Preparation };
