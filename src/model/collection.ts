import type { DataOf, FieldMap } from './field.ts';
import type { ModelIssue } from './finding.ts';

/** Where the entries of a collection stand under the content directory, and what they hold. */
export interface Collection<M extends FieldMap = FieldMap> {
  /** Name in Astro and in Decap, and the folder under the content directory. */
  readonly name: string;
  readonly label: string;
  readonly singular: string;
  /** `mdx`: front matter and a body in the story dialect; `yaml`: data only. */
  readonly format: 'mdx' | 'yaml';
  readonly fields: M;
  /** Label and advice of the body, for an `mdx` collection, and the field that it follows in the form. */
  readonly body?: { label: string; hint: string; after: string };
  readonly rules: readonly EntryRule<M>[];
}

/** A rule over several fields of one entry, applied when all the fields that it reads are valid. */
export interface EntryRule<M extends FieldMap = FieldMap> {
  readonly reads: readonly (keyof M & string)[];
  check(data: DataOf<M>): ModelIssue[];
}
