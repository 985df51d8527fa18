import { toNfc } from '../../text/nfc.ts';
import type { Plan } from '../ask/plan.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { excerptOf, markMatches, type Segment } from './excerpt.ts';
import { findMatches } from './matches.ts';

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
  const excerpt = excerptOf(text, findMatches(text, plan, concepts));
  return {
    ...card,
    title: markMatches(title, findMatches(title, plan, concepts)),
    excerpt,
    passages: passagesOf(excerpt),
  };
}

const MOST_PASSAGES = 4;

/** Matches with a single space between them are one passage. */
function passagesOf(excerpt: readonly Segment[]): string[] {
  const passages: string[] = [];
  let passage = '';
  for (const [index, { text, isMatch }] of excerpt.entries()) {
    const isBridge = passage !== '' && text === ' ' && excerpt[index + 1]?.isMatch === true;
    if (isMatch || isBridge) {
      passage += text;
    } else {
      passages.push(passage);
      passage = '';
    }
  }
  const found = [...passages, passage].filter((each) => each !== '');
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, MOST_PASSAGES);
}
