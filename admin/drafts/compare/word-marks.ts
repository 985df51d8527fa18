import { align } from './align.ts';

/** A run of words, and whether the other version lacks it. */
export interface MarkedRun {
  text: string;
  isDifferent: boolean;
}

/** The words of both versions of one paragraph, with those marked that the other lacks. */
export function markWords(
  mine: string,
  theirs: string,
): { mine: MarkedRun[]; theirs: MarkedRun[] } {
  const pairs = align(words(mine), words(theirs));
  return {
    mine: runs(pairs.map(({ mine: word, theirs: other }) => [word, word !== other])),
    theirs: runs(pairs.map(({ mine: other, theirs: word }) => [word, word !== other])),
  };
}

/** Each word with the space behind it. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function runs(marked: readonly [string | undefined, boolean][]): MarkedRun[] {
  const joined: MarkedRun[] = [];
  for (const [text, isDifferent] of marked) {
    if (text === undefined) continue;
    const last = joined.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else joined.push({ text, isDifferent });
  }
  return joined;
}
