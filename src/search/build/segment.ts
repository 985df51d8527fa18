import type { SearchDocument } from '../document.ts';
import { compareEntries, encodeEntries, type Entry, foldForm } from '../store/entries.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { readDocument } from './document-terms.ts';
import { Postings } from './postings.ts';

/** The entries of some documents, terms and pairs, which are numbered from 0 in their order. */
export function makeSegment(
  documents: readonly SearchDocument[],
  concepts: ConceptFinder,
): Uint8Array {
  const words = new Words();
  const terms: Postings[] = [];
  const pairs = new Map<number, Postings>();
  documents.forEach((document, number) => {
    readDocument(document, concepts, {
      term: (form, count) => (terms[words.place(form)] ??= new Postings()).add(number, count),
      pair(left, right, count) {
        const key = words.place(left) * MOST_WORDS + words.place(right);
        let postings = pairs.get(key);
        if (postings === undefined) pairs.set(key, (postings = new Postings()));
        postings.add(number, count);
      },
    });
  });
  const termEntries = terms.map((postings, place) => entryOf(words.form(place), postings));
  const pairEntries = Array.from(pairs, ([key, postings]) => {
    const left = words.form(Math.floor(key / MOST_WORDS));
    return entryOf(`${left} ${words.form(key % MOST_WORDS)}`, postings);
  });
  return encodeEntries([...termEntries, ...pairEntries].sort(compareEntries));
}

/** Two words make one number, which is cheaper to look up than their texts. */
const MOST_WORDS = 2 ** 26;

/** Numbers words as they come. */
class Words {
  readonly #places = new Map<string, number>();
  readonly #forms: string[] = [];

  place(form: string): number {
    const known = this.#places.get(form);
    if (known !== undefined) return known;
    const place = this.#forms.push(form) - 1;
    this.#places.set(form, place);
    return place;
  }

  form(place: number): string {
    return this.#forms[place] ?? '';
  }
}

function entryOf(form: string, { documents, weights }: Postings): Entry {
  return { form, folded: foldForm(form), documents, weights };
}
