/** What a person at the admin asked for, and what came of it; crosses from the page to the test. */
export interface Outcome {
  /** Undefined when it went well; otherwise `conflict`, `forbidden: <action>` or `failed: <why>`. */
  problem: string | undefined;
  /** The other text of a conflict. */
  theirs: string | undefined;
}

/** Photos by their names, base64. */
export type Photos = Readonly<Record<string, string>>;

/** What is stored of a story. */
export interface Stored {
  draft: string | undefined;
  published: string | undefined;
  /** Names of the files of the draft. */
  files: string[];
  status: string | undefined;
}

/** Drives Decap's back ends as its core does, one person for each `sitDown`. */
export interface Desks {
  /** @param backend as in `config.json`; @returns the number of the person */
  sitDown(backend: { name: string }, token: string): Promise<number>;
  /** Opens the form of a story: what is stored now is what the person has seen. */
  open(person: number, id: string): Promise<void>;
  /** The person has seen the other text and keeps the own. */
  confirm(person: number): Promise<void>;
  save(person: number, id: string, text: string, photos: Photos): Promise<Outcome>;
  setStatus(person: number, id: string, status: string): Promise<Outcome>;
  publish(person: number, id: string): Promise<Outcome>;
  discard(person: number, id: string): Promise<Outcome>;
  remove(person: number, path: string): Promise<Outcome>;
  stored(person: number, id: string): Promise<Stored>;
  /** The keys of all drafts. */
  drafts(person: number): Promise<string[]>;
  /** A photo of a draft, base64. */
  photo(person: number, id: string, name: string): Promise<string>;
}

declare global {
  interface Window {
    desks: Desks;
  }
}
