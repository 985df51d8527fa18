import { decodeEntries, type Entry } from '../store/entries.ts';
import { decodeFacet, type FacetColumn, mergeColumns } from '../store/facet-column.ts';
import {
  documentName,
  entryName,
  type Facet,
  facetName,
  type Start,
  START_FILE,
  type Tier,
  WORDS_NAME,
} from '../store/layout.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import { decodeWords } from '../store/word-list.ts';

/** Reads a file of the index, unpacked; rejects when it cannot be had whole. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** An index as its readers know it: documents are numbered through all of its tiers. */
export class IndexReader {
  readonly start: Start;
  readonly documents: number;
  readonly #read: ReadFile;
  readonly #entries = new Map<string, Promise<readonly Entry[]>>();
  readonly #tiers: readonly { tier: Tier; offset: number }[];

  static async open(read: ReadFile): Promise<IndexReader> {
    return new IndexReader(readJson(await read(START_FILE)) as Start, read);
  }

  private constructor(start: Start, read: ReadFile) {
    this.start = start;
    this.#read = read;
    let offset = 0;
    this.#tiers = start.tiers.map((tier) => {
      const placed = { tier, offset };
      offset += tier.documents;
      return placed;
    });
    this.documents = offset;
  }

  /** Fetches ahead what every question needs: where a tier has all words in one file, that one. */
  warmUp(): void {
    for (const { tier } of this.#tiers) {
      if (tier.entries.length === 1) void this.#file(`${tier.id}/${entryName(0)}`);
    }
  }

  /** All marks of a word or a pair; documents of different tiers come one after the other. */
  entries(folded: string): Promise<Entry[]> {
    return this.#collect(folded, folded, (entry) => entry.folded === folded);
  }

  /** All pairs with a beginning that has their first word, marks aside. */
  pairsFrom(beginning: string): Promise<Entry[]> {
    return this.#collect(beginning, `${beginning}\uffff`, ({ folded }) =>
      folded.startsWith(beginning),
    );
  }

  /** The most frequent of the words with a beginning, marks aside. */
  async wordsFrom(beginning: string, most: number): Promise<Entry[]> {
    const words = [...(await this.words())]
      .filter(([word]) => word.startsWith(beginning) && word !== beginning)
      .sort(([, a], [, b]) => b - a);
    const found = words.slice(0, most).map(([word]) => this.entries(word));
    return (await Promise.all(found)).flat();
  }

  async facet(facet: Facet): Promise<FacetColumn> {
    const columns = this.#tiers.map(async ({ tier }) =>
      decodeFacet(await this.#read(`${tier.id}/${facetName(facet)}`)),
    );
    return mergeColumns(await Promise.all(columns));
  }

  /** Words without marks, with the number of documents that have them. */
  async words(): Promise<Map<string, number>> {
    const lists = this.#tiers.map(async ({ tier }) =>
      decodeWords(await this.#read(`${tier.id}/${WORDS_NAME}`)),
    );
    const all = new Map<string, number>();
    for (const list of await Promise.all(lists)) {
      for (const [word, count] of list) all.set(word, (all.get(word) ?? 0) + count);
    }
    return all;
  }

  async document(number: number): Promise<StoredDocument> {
    let rest = number;
    for (const { id, documents } of this.start.tiers.flatMap(({ periods }) => periods)) {
      if (rest < documents) {
        return readJson(await this.#read(`${id}/${documentName(rest)}`)) as StoredDocument;
      }
      rest -= documents;
    }
    throw new RangeError(`The index has no document ${String(number)}`);
  }

  async #collect(from: string, to: string, isWanted: (entry: Entry) => boolean): Promise<Entry[]> {
    const found = this.#tiers.map(async ({ tier, offset }) => {
      const files = filesBetween(tier.entries, from, to).map((index) =>
        this.#file(`${tier.id}/${entryName(index)}`),
      );
      const entries = (await Promise.all(files)).flat().filter(isWanted);
      return entries.map((entry) => moveBy(entry, offset));
    });
    return (await Promise.all(found)).flat();
  }

  #file(name: string): Promise<readonly Entry[]> {
    const known = this.#entries.get(name);
    if (known !== undefined) return known;
    const loading = this.#read(name).then((bytes) => [...decodeEntries(bytes)]);
    this.#entries.set(name, loading);
    loading.catch(() => this.#entries.delete(name));
    return loading;
  }
}

/** Which of the files, known by their beginnings, may hold words between two others. */
function filesBetween(starts: readonly string[], from: string, to: string): number[] {
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    return start <= to && (next === undefined || next > from) ? [index] : [];
  });
}

function moveBy(entry: Entry, offset: number): Entry {
  if (offset === 0) return entry;
  return { ...entry, documents: entry.documents.map((document) => document + offset) };
}

function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
