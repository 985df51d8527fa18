import type { IndexReader } from './index-reader.ts';

/** A neighbour, as it is written and without marks. */
interface Neighbour {
  term: string;
  folded: string;
}

/** The marks with which pages have some words most often where they stand beside these neighbours. */
export async function restoreMarks(
  reader: IndexReader,
  words: string,
  { before, after }: { before: Neighbour | undefined; after: Neighbour | undefined },
): Promise<string> {
  const line = words.split(' ').map((word) => ({ term: word, folded: word }));
  const restored: string[] = [];
  for (const [place, { folded }] of line.entries()) {
    const left = line[place - 1] ?? before;
    const right = line[place + 1] ?? after;
    restored.push(await commonForm(reader, folded, left, right));
  }
  return restored.join(' ');
}

async function commonForm(
  reader: IndexReader,
  word: string,
  left: Neighbour | undefined,
  right: Neighbour | undefined,
): Promise<string> {
  const behind = left ? await reader.entries(`${left.folded} ${word}`) : [];
  const ahead = right ? await reader.entries(`${word} ${right.folded}`) : [];
  const beside = [
    ...behind.map(({ form, documents }) => ({ form, documents, place: 1, other: left })),
    ...ahead.map(({ form, documents }) => ({ form, documents, place: 0, other: right })),
  ].map(({ form, documents, place, other }) => {
    const both = form.split(' ');
    const isTyped = both[1 - place] === other?.term;
    return { form: both[place] ?? word, count: documents.length * (isTyped ? TYPED : 1) };
  });
  const alone = (await reader.entries(word)).map(({ form, documents }) => ({
    form,
    count: documents.length,
  }));
  return mostFrequent(beside) ?? mostFrequent(alone) ?? word;
}

/** A neighbour with just the marks that were typed says more. */
const TYPED = 100;

function mostFrequent(forms: readonly { form: string; count: number }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { form, count } of forms) counts.set(form, (counts.get(form) ?? 0) + count);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
