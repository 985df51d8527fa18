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
} from '../store/layout.ts';
import { decodeStart, type StartFile } from '../store/start-file.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import { isListed, type WordList } from '../store/word-list.ts';

/** Reads a file of the index, unpacked; rejects when it cannot be had whole. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** An index as its readers know it: documents are numbered through all of its tiers. */
export class IndexReader {
  readonly start: Start;
  /** All words without marks, with the number of documents that have them. */
  readonly words: WordList;
  readonly documents: number;
  readonly #read: ReadFile;
  readonly #entries = new Map<string, Promise<readonly Entry[]>>();
  readonly #documents = new Map<number, Promise<StoredDocument>>();
  readonly #tiers: readonly { tier: Tier; offset: number }[];

  static async open(read: ReadFile): Promise<IndexReader> {
    return new IndexReader(decodeStart(await read(START_FILE)), read);
  }

  private constructor({ start, words, carried }: StartFile, read: ReadFile) {
    this.start = start;
    this.words = words;
    this.#read = async (name) => carried.get(name) ?? read(name);
    let offset = 0;
    this.#tiers = start.tiers.map((tier) => {
      const placed = { tier, offset };
      offset += tier.documents;
      return placed;
    });
    this.documents = offset;
  }

  /** Whether a word, or one of a pair, is in no document; no file is needed to know. */
  isNowhere(folded: string): boolean {
    return folded.split(' ').some((word) => isListed(word) && !this.words.has(word));
  }

  /** All marks of a word or a pair; documents of different tiers come one after the other. */
  async entries(folded: string): Promise<Entry[]> {
    if (this.isNowhere(folded)) return [];
    return this.#collect(folded, folded, (entry) => entry.folded === folded);
  }

  /** All pairs of a word, marks aside, with a beginning of the next. */
  async pairsFrom(word: string, next: string): Promise<Entry[]> {
    if (this.isNowhere(word)) return [];
    const beginning = `${word} ${next}`;
    return this.#collect(beginning, `${beginning}\uffff`, ({ folded }) =>
      folded.startsWith(beginning),
    );
  }

  /** The most frequent of the words with a beginning, marks aside. */
  async wordsFrom(beginning: string, most: number): Promise<Entry[]> {
    const words = [...this.words]
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

  document(number: number): Promise<StoredDocument> {
    const known = this.#documents.get(number);
    if (known !== undefined) return known;
    const loading = this.#readDocument(number);
    this.#documents.set(number, loading);
    loading.catch(() => this.#documents.delete(number));
    return loading;
  }

  async #readDocument(number: number): Promise<StoredDocument> {
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
