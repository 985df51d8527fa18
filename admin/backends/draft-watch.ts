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

/** The form and the person at it, as the back end sees them. */
export interface DraftWatch {
  /** Undefined when no form is open on this entry. */
  opened(name: DraftName): Promise<Opened | undefined>;
  /** Shows a conflict and gives the error that stops the action. */
  refuse(conflict: Conflict): Error;
  /** Tells why nothing was saved and gives the error that says so. */
  fail(error: unknown, progress: SendProgress | undefined): Error;
  /** Undefined: nothing is on its way. */
  tell(progress: SendProgress | undefined): void;
  /** What the form shows is in the repository. */
  written(texts: StoredTexts): void;
}
