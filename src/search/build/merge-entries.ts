import { compareEntries, type Entry } from '../store/entries.ts';

interface Source {
  head: Entry | undefined;
  next: () => Entry | undefined;
  /** Number of its first document in the whole. */
  offset: number;
}

/** The entries of several segments as one; documents are numbered on from segment to segment. */
export function* mergeEntries(
  segments: readonly { entries: Iterable<Entry>; documents: number }[],
): Generator<Entry> {
  const sources = openSources(segments);
  for (;;) {
    // Hundreds of thousands of rounds: no list is made on the way.
    let least: Entry | undefined;
    for (const { head } of sources) {
      if (head !== undefined && (least === undefined || compareEntries(head, least) < 0)) {
        least = head;
      }
    }
    if (least === undefined) return;
    yield takeAll(sources, least);
  }
}

function takeAll(sources: readonly Source[], { form, folded }: Entry): Entry {
  const documents: number[] = [];
  const weights: number[] = [];
  for (const source of sources) {
    const { head, offset } = source;
    if (head?.form !== form) continue;
    for (const document of head.documents) documents.push(document + offset);
    for (const weight of head.weights) weights.push(weight);
    source.head = source.next();
  }
  return { form, folded, documents, weights };
}

function openSources(
  segments: readonly { entries: Iterable<Entry>; documents: number }[],
): Source[] {
  let offset = 0;
  return segments.map(({ entries, documents }) => {
    const iterator = entries[Symbol.iterator]();
    const next = () => iterator.next().value as Entry | undefined;
    const source = { head: next(), next, offset };
    offset += documents;
    return source;
  });
}
