import { fold } from '../terms/spelling.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** A term or a pair with the documents that have it. */
export interface Entry {
  /** As spelled in the index, with marks: "đảng", "hội nghị", "#khcn", "@2021-07-26". */
  form: string;
  /** Without marks: what it is ordered and found by. */
  folded: string;
  /** Numbers of the documents, rising. */
  documents: readonly number[];
  /** How much it matters in each of them, 1 to `MOST_WEIGHT`. */
  weights: readonly number[];
}

export const MOST_WEIGHT = 15;
/** What stands in the title weighs this or more. */
export const TITLE_WEIGHT = 10;

/**
 * Entries as bytes. What is alike stands together, so that gzip finds it: the forms, each by what
 * it shares with the one before; the distances between documents; the weights, two in a byte.
 */
export function encodeEntries(entries: Iterable<Entry>): Uint8Array<ArrayBuffer> {
  const [forms, counts, gaps, weights] = [1, 2, 3, 4].map(() => new ByteWriter()) as Columns;
  let before = '';
  for (const entry of entries) {
    const shared = sharedLength(before, entry.form);
    forms.number(shared);
    forms.text(entry.form.slice(shared));
    before = entry.form;
    counts.number(entry.documents.length);
    entry.documents.forEach((document, index) => {
      gaps.number(document - (entry.documents[index - 1] ?? -1) - 1);
    });
    for (let index = 0; index < entry.weights.length; index += 2) {
      weights.byte((entry.weights[index] ?? 0) + (entry.weights[index + 1] ?? 0) * HALF);
    }
  }
  const file = new ByteWriter();
  for (const column of [forms, counts, gaps, weights]) file.block(column.done());
  return file.done();
}

type Columns = [ByteWriter, ByteWriter, ByteWriter, ByteWriter];
const HALF = 16;

/** Entries one after the other, in the order in which they were written. */
export function* decodeEntries(bytes: Uint8Array): Generator<Entry> {
  const file = new ByteReader(bytes);
  const [forms, counts, gaps, weights] = [1, 2, 3, 4].map(() => new ByteReader(file.block())) as [
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
  ];
  let form = '';
  while (!forms.isAtEnd) {
    form = form.slice(0, forms.number()) + forms.text();
    const count = counts.number();
    const documents: number[] = [];
    for (let last = -1; documents.length < count;) {
      last += gaps.number() + 1;
      documents.push(last);
    }
    yield { form, folded: foldForm(form), documents, weights: readWeights(weights, count) };
  }
}

/** Syllable by syllable: they repeat, pairs hardly do. */
export function foldForm(form: string): string {
  const space = form.indexOf(' ');
  return space < 0 ? fold(form) : `${fold(form.slice(0, space))} ${fold(form.slice(space + 1))}`;
}

/** The order of entries: by what they are without marks, then by their marks. */
export function compareEntries(
  a: Pick<Entry, 'folded' | 'form'>,
  b: Pick<Entry, 'folded' | 'form'>,
): number {
  return compare(a.folded, b.folded) || compare(a.form, b.form);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function readWeights(column: ByteReader, count: number): number[] {
  const weights: number[] = [];
  while (weights.length < count) {
    const two = column.byte();
    weights.push(two % HALF);
    if (weights.length < count) weights.push(Math.floor(two / HALF));
  }
  return weights;
}

function sharedLength(before: string, form: string): number {
  let length = 0;
  while (length < before.length && before[length] === form[length]) length += 1;
  const isInPair = /[\ud800-\udbff]$/u.test(before.slice(0, length));
  return isInPair ? length - 1 : length;
}
