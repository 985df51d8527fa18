import type { MarkType } from './runs.ts';

/** What is known around the nodes to be written, and what of them is to be kept. */
export interface TidyOptions {
  keeps: ReadonlySet<MarkType | 'link' | 'code'>;
  /** Where a reference to a definition leads; undefined for one that is not there. */
  definitionOf: (identifier: string) => { url: string; title: string | null } | undefined;
  /** Whether a note is defined; a call of any other one is text. */
  isNote: (identifier: string) => boolean;
}
