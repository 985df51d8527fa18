import { readTokens } from '../terms/tokens.ts';
import type { Match } from './matches.ts';

/** Text cut where a match begins or ends. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

const EXCERPT_WORDS = 32;
/** Words shown before the first match, so that it does not stand without its beginning. */
const WORDS_BEFORE = 6;

export function markMatches(text: string, matches: readonly Match[]): Segment[] {
  return cutSegments(text, matches, 0, text.length);
}

/** The part of the text that shows most of the query, what stands together first. */
export function excerptOf(text: string, matches: readonly Match[]): Segment[] {
  const words = [...Map.groupBy(readTokens(text), ({ word }) => word).values()].map((pieces) => ({
    from: pieces[0]?.from ?? 0,
    to: pieces.at(-1)?.to ?? 0,
  }));
  const placed = matches.map(({ from, unit }) => ({
    word: words.findLastIndex((word) => word.from <= from),
    unit,
  }));
  const first = Math.max(0, Math.min(bestStart(placed), words.length - EXCERPT_WORDS));
  const last = Math.min(first + EXCERPT_WORDS, words.length) - 1;
  const from = first === 0 ? 0 : (words[first]?.from ?? 0);
  const to = last === words.length - 1 ? text.length : (words[last]?.to ?? text.length);
  return [
    ...(from > 0 ? [plain('… ')] : []),
    ...cutSegments(text, matches, from, to),
    ...(to < text.length ? [plain(' …')] : []),
  ];
}

interface PlacedMatch {
  word: number;
  unit: number;
}

function bestStart(matches: readonly PlacedMatch[]): number {
  let best = { start: 0, score: 0 };
  matches.forEach((match, index) => {
    const start = Math.max(0, match.word - WORDS_BEFORE);
    const score = scoreWindow(matches.slice(index), start + EXCERPT_WORDS);
    if (score > best.score) best = { start, score };
  });
  return best.start;
}

/** A different unit of the query counts 2, each pair of neighbours in the query's order 3. */
function scoreWindow(matches: readonly PlacedMatch[], end: number): number {
  const beyond = matches.findIndex(({ word }) => word >= end);
  const inside = beyond < 0 ? matches : matches.slice(0, beyond);
  const pairs = inside.filter(({ word, unit }, index) =>
    inside
      .slice(index + 1, index + 3)
      .some((next) => next.word === word + 1 && next.unit === unit + 1),
  );
  return 2 * new Set(inside.map(({ unit }) => unit)).size + 3 * pairs.length;
}

/** Matches with a single space between them are one piece. */
function cutSegments(text: string, matches: readonly Match[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let position = from;
  for (const match of matches) {
    if (match.from < position || match.to > to) continue;
    const between = text.slice(position, match.from);
    const written = text.slice(match.from, match.to);
    const before = segments.at(-1);
    if (before?.isMatch === true && between === ' ') before.text += between + written;
    else segments.push(plain(between), { text: written, isMatch: true });
    position = match.to;
  }
  segments.push(plain(text.slice(position, to)));
  return segments.filter((segment) => segment.text !== '');
}

function plain(text: string): Segment {
  return { text, isMatch: false };
}
