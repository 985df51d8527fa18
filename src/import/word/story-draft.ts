/** A story as a Word document gives it; what the form asks beyond it is left to the writer. */
export interface StoryDraft {
  title: string;
  lead: string;
  /** In the dialect; it names photos of `photos` only. */
  body: string;
  photos: DraftPhoto[];
  /** Read from the text, for a person to confirm. */
  proposals: Proposals;
  /** What could not be taken over, a Vietnamese line each. */
  lost: string[];
}

export interface DraftPhoto {
  bytes: Uint8Array;
  /** Name for its file, with the extension of its content. */
  name: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

export interface Proposals {
  byline?: { name?: string | undefined; unit?: string | undefined } | undefined;
  source?: { agency: string } | undefined;
  /** ISO day of the meeting. */
  eventDay?: string | undefined;
  chair?: { name: string; honorific?: string | undefined; role?: string | undefined } | undefined;
  documents: ProposedDocument[];
}

export interface ProposedDocument {
  type: string;
  number: string;
  date?: string | undefined;
  issuer?: string | undefined;
}
