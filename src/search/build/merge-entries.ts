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
    const heads = sources.flatMap(({ head }) => head ?? []);
    const [first, ...others] = heads;
    if (first === undefined) return;
    const least = others.reduce((a, b) => (compareEntries(b, a) < 0 ? b : a), first);
    const merged = { ...least, documents: [] as number[], weights: [] as number[] };
    for (const source of sources) {
      const { head, offset } = source;
      if (head?.form !== least.form) continue;
      for (const document of head.documents) merged.documents.push(document + offset);
      for (const weight of head.weights) merged.weights.push(weight);
      source.head = source.next();
    }
    yield merged;
  }
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
