import type { Kind, PhotoFocus } from '../model/index.ts';

/** What the search knows of one page, as plain text. */
export interface SearchDocument {
  /** Root-relative, without the base path of the site. */
  url: string;
  title: string;
  lead: string;
  /** Paragraphs, headings, list items and table cells of the body, in reading order. */
  body: readonly string[];
  photos: readonly { caption: string; alt: string }[];
  people: readonly SearchPerson[];
  /** "Nghị quyết 60-NQ/ĐU …" */
  documents: readonly string[];
  /** "85% kế hoạch năm" */
  figures: readonly string[];
  /** Everything else worth finding: participants, results, tasks, awards, place. */
  notes: readonly string[];
  /** Day of the meeting, `2021-07-26`. */
  day: string;
  kind: Kind;
  /** The hosting agency. */
  agency: Named;
  /** Other names under which readers look for the agency: short, before and after a merger. */
  agencyNames: readonly string[];
  topics: readonly Named[];
  image?: Thumbnail | undefined;
}

export interface SearchPerson {
  name: string;
  /** "đồng chí", "PGS.TS." */
  honorific: string;
  roles: readonly string[];
}

/** Something with an id for addresses and a name for readers. */
export interface Named {
  id: string;
  name: string;
}

export interface Thumbnail {
  url: string;
  width: number;
  height: number;
  /** What stays in sight where the list crops it. */
  focus?: PhotoFocus | undefined;
}
