import { toNfc } from '../../text/nfc.ts';
import type { Plan } from '../ask/plan.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { excerptOf, markMatches, type Segment } from './excerpt.ts';
import { findMatches, type Match } from './matches.ts';

/** A hit as a page of results shows it. */
export interface ShownHit extends Omit<StoredDocument, 'title' | 'text'> {
  title: Segment[];
  excerpt: Segment[];
  /** Passages of the text that the browser may mark when it opens the story. */
  passages: string[];
}

/** @param plan of the query that was asked in the end */
export function presentHit(
  { title: writtenTitle, text: writtenText, ...card }: StoredDocument,
  plan: Plan,
  concepts: ConceptFinder,
): ShownHit {
  const [title, text] = [toNfc(writtenTitle), toNfc(writtenText)];
  const { inTitle, inText } = matchBoth(title, text, plan, concepts);
  const excerpt = excerptOf(text, inText);
  return {
    ...card,
    title: markMatches(title, inTitle),
    excerpt,
    passages: passagesOf(excerpt),
  };
}

/** As one text: a word that stands in either with the marks of the query is not marked without. */
function matchBoth(
  title: string,
  text: string,
  plan: Plan,
  concepts: ConceptFinder,
): { inTitle: Match[]; inText: Match[] } {
  const start = title.length + 1;
  const matches = findMatches(`${title}\n${text}`, plan, concepts);
  return {
    inTitle: matches.filter(({ to }) => to <= title.length),
    inText: matches
      .filter(({ from }) => from >= start)
      .map(({ from, to, unit }) => ({ from: from - start, to: to - start, unit })),
  };
}

const MOST_PASSAGES = 4;

function passagesOf(excerpt: readonly Segment[]): string[] {
  const found = excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text);
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, MOST_PASSAGES);
}
