import { hasMarks } from '../../text/fold.ts';
import { toNfc } from '../../text/nfc.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { monthOfDay, readQuantities } from '../terms/quantities.ts';
import { isFiller } from '../terms/fillers.ts';
import { fold } from '../terms/spelling.ts';
import { joinedForms, readTokens, type Token } from '../terms/tokens.ts';

/** An entry of the index, with and without marks: "đảng", "#khcn", "@2021-07-26", "60nqđu". */
export interface Term {
  term: string;
  folded: string;
}

/** A word, or a stretch of words with one meaning, that a page should have. */
export interface Unit extends Term {
  /** The word itself, where it may mean a group but is not written so: "so" is "Sở", or "số". */
  word?: Term | undefined;
  /** Stands for several words, which may be asked for instead when no page has it. */
  isGroup: boolean;
  /** Where it stands in the query. */
  from: number;
  to: number;
  /** Must follow the unit before it. */
  isTied: boolean;
  /** A page need not have it, unless it is part of a phrase. */
  isFiller: boolean;
}

export interface Plan {
  units: readonly Unit[];
  /** The query has marks, and so means them. */
  hasMarks: boolean;
  /** The last word may not be typed to its end. */
  isOpen: boolean;
}

const QUOTED = /["“”«»][^"“”«»]*["“”«»]|‘[^‘’]*’/gu;

/**
 * @param query as typed
 * @param absent groups that are nowhere in the index: their words are asked for one by one
 */
export function planQuery(
  query: string,
  concepts: ConceptFinder,
  absent: ReadonlySet<string> = new Set(),
): Plan {
  const text = toNfc(query);
  const tokens = readTokens(text);
  const groups = chooseGroups(
    [
      ...quantityGroups(text, tokens),
      ...concepts.find(tokens, true),
      ...joinedGroups(tokens),
    ].filter(({ term }) => !absent.has(term)),
  );
  return {
    units: readUnits(tokens, groups, quotesOf(text)),
    hasMarks: hasMarks(text),
    isOpen: /[\p{L}\p{M}\p{N}]$/u.test(text),
  };
}

interface Stretch {
  from: number;
  to: number;
}

function quotesOf(text: string): Stretch[] {
  return Array.from(text.matchAll(QUOTED), ({ 0: quote, index }) => ({
    from: index,
    to: index + quote.length,
  }));
}

function readUnits(
  tokens: readonly Token[],
  groups: readonly Group[],
  quotes: readonly Stretch[],
): Unit[] {
  const units: Unit[] = [];
  const isMarked = tokens.some(({ form }) => form !== fold(form));
  for (let at = 0; at < tokens.length;) {
    const group = groups.find(({ first }) => first === at);
    const end = group?.end ?? at + 1;
    const from = tokens[at]?.from ?? 0;
    const to = tokens[end - 1]?.to ?? 0;
    const term = group?.term ?? tokens[at]?.form ?? '';
    const before = units.at(-1)?.from ?? -1;
    const isTied = quotes.some((quote) => quote.from < before && to < quote.to);
    const word = group?.isExact === false && end === at + 1 ? termOf(tokens[at]) : undefined;
    const isGroup = group !== undefined;
    const isQuoted = quotes.some((quote) => quote.from < from && to < quote.to);
    const filler = !isQuoted && isFiller(term, isMarked, units.length === 0);
    units.push({ term, folded: fold(term), word, isGroup, from, to, isTied, isFiller: filler });
    at = end;
  }
  return units;
}

function termOf(token: Token | undefined): Term | undefined {
  return token && { term: token.form, folded: fold(token.form) };
}

interface Group {
  term: string;
  first: number;
  end: number;
  isExact?: boolean;
}

/** The longest from the left; of equals the first. */
function chooseGroups(candidates: readonly Group[]): Group[] {
  const chosen: Group[] = [];
  for (const group of candidates.toSorted((a, b) => a.first - b.first || b.end - a.end)) {
    if (group.first >= (chosen.at(-1)?.end ?? 0)) chosen.push(group);
  }
  return chosen;
}

/** A day means its month where no page has the day. */
function quantityGroups(text: string, tokens: readonly Token[]): Group[] {
  return readQuantities(text).flatMap(({ form, from, to }) => {
    const first = tokens.findIndex((token) => token.from >= from);
    const end = tokens.findLastIndex((token) => token.to <= to) + 1;
    const terms = [form, monthOfDay(form) ?? form];
    return first >= 0 && end > first ? terms.map((term) => ({ term, first, end })) : [];
  });
}

function joinedGroups(tokens: readonly Token[]): Group[] {
  const words = [...Map.groupBy(tokens.keys(), (index) => tokens[index]?.word).values()];
  return words.flatMap((indexes) => {
    const parts = indexes.flatMap((index) => tokens[index] ?? []);
    const whole = parts.map(({ form }) => form).join('');
    const [first = 0] = indexes;
    return joinedForms(parts).includes(whole)
      ? [{ term: whole, first, end: first + parts.length }]
      : [];
  });
}
