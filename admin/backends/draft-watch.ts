import type { StoredTexts } from '../drafts/revisions.ts';
import type { SendProgress } from './draft-store.ts';
import type { DraftName } from './repository-backend.ts';

/** What a save, a change of status or a deletion would do away with unseen. */
export interface Conflict extends DraftName {
  path: string;
  /** The text that was to be saved; undefined for an action that writes none. */
  mine: string | undefined;
  /** Undefined when the entry is gone. */
  theirs: string | undefined;
  now: StoredTexts;
}

/** What the person at the form began with. */
export interface Opened {
  path: string;
  texts: StoredTexts;
  /** The person has seen these texts beside their own and chose their own. */
  hasConfirmed: boolean;
}

/**
 * What a forge did not let a person do: move a draft on, publish it, delete it, remove what is published.
 * `merge`: nobody can publish this draft as it is.
 */
export type Forbidden = 'status' | 'publish' | 'delete' | 'remove' | 'merge';

/** The form and the person at it, as the back end sees them. */
export interface DraftWatch {
  /** Undefined when no form is open on this entry. */
  opened(name: DraftName): Promise<Opened | undefined>;
  /** Shows a conflict and gives the error that stops the action. */
  refuse(conflict: Conflict): Error;
  /** Tells why nothing was saved and gives the error that says so. */
  fail(error: unknown, progress: SendProgress | undefined): Error;
  /** Tells that the person's account may not do it, and what to do; gives the error that says so. */
  forbid(action: Forbidden): Error;
  /** Undefined: nothing is on its way. */
  tell(progress: SendProgress | undefined): void;
  /** What the form shows is in the repository. */
  written(texts: StoredTexts): void;
}
