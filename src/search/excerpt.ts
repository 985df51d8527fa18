import { findMatches, type Match } from './match.ts';
import { splitWords } from './words.ts';

/** Text cut where a match begins or ends. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

const EXCERPT_WORDS = 32;
/** Words shown before the first match, so that it does not stand without its beginning. */
const WORDS_BEFORE = 6;

export function markMatches(text: string, query: string): Segment[] {
  return cutSegments(text, findMatches(text, query), 0, text.length);
}

/** The part of the text that shows most words of the query, those that stand together first. */
export function excerptOf(text: string, query: string): Segment[] {
  const words = splitWords(text);
  const matches = findMatches(text, query);
  const first = Math.max(0, Math.min(bestStart(matches), words.length - EXCERPT_WORDS));
  const last = Math.min(first + EXCERPT_WORDS, words.length) - 1;
  const from = first === 0 ? 0 : (words[first]?.from ?? 0);
  const to = last === words.length - 1 ? text.length : (words[last]?.to ?? text.length);
  return [
    ...(from > 0 ? [plain('… ')] : []),
    ...cutSegments(text, matches, from, to),
    ...(to < text.length ? [plain(' …')] : []),
  ];
}

function bestStart(matches: readonly Match[]): number {
  let best = { start: 0, score: 0 };
  matches.forEach((match, index) => {
    const start = Math.max(0, match.word - WORDS_BEFORE);
    const score = scoreWindow(matches.slice(index), start + EXCERPT_WORDS);
    if (score > best.score) best = { start, score };
  });
  return best.start;
}

/** A different word of the query counts 2, each pair of neighbours in the query's order 3. */
function scoreWindow(matches: readonly Match[], end: number): number {
  const inside = matches.filter(({ word }) => word < end);
  const pairs = inside.filter(({ word, term }, index) =>
    inside
      .slice(index + 1, index + 3)
      .some((next) => next.word === word + 1 && next.term === term + 1),
  );
  return 2 * new Set(inside.map(({ term }) => term)).size + 3 * pairs.length;
}

function cutSegments(text: string, matches: readonly Match[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let position = from;
  for (const match of matches) {
    if (match.from < position || match.to > to) continue;
    segments.push(plain(text.slice(position, match.from)));
    segments.push({ text: text.slice(match.from, match.to), isMatch: true });
    position = match.to;
  }
  segments.push(plain(text.slice(position, to)));
  return segments.filter((segment) => segment.text !== '');
}

function plain(text: string): Segment {
  return { text, isMatch: false };
}
