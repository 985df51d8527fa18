import type { WordGroup } from '../terms/concepts.ts';
import type { Succession } from '../terms/known-successions.ts';

/** Where a site has its index. */
export const INDEX_FOLDER = 'chi-muc';

/** The file that a reader's search begins with; every other address in the index has a digest. */
export const START_FILE = 'start.pack';

export const FACETS = ['day', 'kind', 'topic', 'agency', 'person'] as const;
export type Facet = (typeof FACETS)[number];

/** What the start file says of the files beside it. */
export interface Start {
  /** Periods that are closed, as one; then the open one. Documents are numbered on from tier to tier. */
  tiers: readonly Tier[];
  groups: readonly WordGroup[];
  /** Names of which either is looked for when the other finds little: before and after a merger. */
  successions: readonly Succession[];
}

/** Some periods whose terms are indexed as one. */
export interface Tier {
  /** Folder of its files. */
  id: string;
  documents: number;
  /** The periods from the oldest, with the folders of their documents. */
  periods: readonly { id: string; documents: number }[];
  /** For each file of entries the beginning of what it holds. */
  entries: readonly string[];
}

/** Names within the folder of a tier. */
export function entryName(index: number): string {
  return `words-${String(index)}.pack`;
}

export function facetName(facet: Facet): string {
  return `${facet}.pack`;
}

/** @param number of the document within its period */
export function documentName(number: number): string {
  return `${String(number)}.pack`;
}
