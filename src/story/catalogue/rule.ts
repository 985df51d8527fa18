/** One rule of the dialect: its code is the key in the catalogue. */
export interface Rule {
  /** Title of the page `docs/errors/<code>.md`. */
  title: string;
  /** What is wrong. `words` are the author's, `detail` is what the rule adds, such as a list of choices. */
  problem: (words: string, detail: string) => string;
  remedy: string;
  /** Why the rule exists, for the page. */
  why: string;
  /** Checked by the tests; see `examples.ts` for what stands around them. */
  accepted: string;
  refused: string;
}

export type RuleSet = Readonly<Record<string, Rule>>;
