import type { Plan, Term, Unit } from '../ask/plan.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { monthOfDay, readQuantities } from '../terms/quantities.ts';
import { fold } from '../terms/spelling.ts';
import { LONGEST_RUN, mayJoin, readTokens, type Token } from '../terms/tokens.ts';

/** A place in a text where a unit of the query stands. */
export interface Match {
  from: number;
  to: number;
  /** Which unit of the query, counted from 0. */
  unit: number;
}

/** A stretch of tokens, `first` to `end` (exclusive). */
interface Stretch {
  first: number;
  end: number;
}

/**
 * Where a text has the query: whole words, and all ways to write what they mean. A word with marks
 * means itself, and its other marks only where the text never has it so; the last word may be the
 * beginning of one.
 *
 * @param text in NFC
 */
export function findMatches(text: string, plan: Plan, concepts: ConceptFinder): Match[] {
  const tokens = readTokens(text);
  const groups = groupStretches(text, tokens, concepts);
  return plan.units
    .flatMap((unit, index) => {
      const isOpen = plan.isOpen && index === plan.units.length - 1;
      const stretches = unit.isGroup
        ? groupOrWord(tokens, unit, groups)
        : wordStretches(tokens, unit, isOpen);
      return stretches.flatMap(({ first, end }) => {
        const [start, last] = [tokens[first], tokens[end - 1]];
        return start && last ? [{ from: start.from, to: last.to, unit: index }] : [];
      });
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

function groupOrWord(
  tokens: readonly Token[],
  unit: Unit,
  groups: ReadonlyMap<string, Stretch[]>,
): Stretch[] {
  const meant = groups.get(unit.term) ?? joinedStretches(tokens, unit.folded);
  return unit.word === undefined ? meant : [...meant, ...wordStretches(tokens, unit.word, false)];
}

function wordStretches(tokens: readonly Token[], unit: Term, isOpen: boolean): Stretch[] {
  const where = (isWanted: (form: string) => boolean): Stretch[] =>
    tokens.flatMap(({ form }, first) => (isWanted(form) ? [{ first, end: first + 1 }] : []));
  const exact = where((form) => form === unit.term);
  if (exact.length > 0 && unit.term !== unit.folded) return exact;
  const loose = where((form) => fold(form) === unit.folded);
  if (loose.length > 0) return loose;
  const joined = joinedStretches(tokens, unit.folded);
  if (joined.length > 0 || !isOpen) return joined;
  return where((form) => fold(form).startsWith(unit.folded));
}

/** "khcn" in "KH&CN": parts of one word that make it when written together. */
function joinedStretches(tokens: readonly Token[], folded: string): Stretch[] {
  return tokens.flatMap(({ word }, first) => {
    let together = '';
    for (const [step, next] of tokens.slice(first, first + LONGEST_RUN).entries()) {
      const part = fold(next.form);
      const isOver = next.word !== word || together.length >= folded.length;
      if (isOver || !mayJoin(together, part)) break;
      together += part;
      if (together === folded) return [{ first, end: first + step + 1 }];
    }
    return [];
  });
}

/** Words with a meaning of their own, dates and numbers, by their terms. */
function groupStretches(
  text: string,
  tokens: readonly Token[],
  concepts: ConceptFinder,
): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  const add = (term: string, stretch: Stretch): void => {
    found.set(term, [...(found.get(term) ?? []), stretch]);
  };
  for (const { term, first, end } of concepts.find(tokens, false)) add(term, { first, end });
  for (const { form, from, to } of readQuantities(text)) {
    const first = tokens.findIndex((token) => token.from >= from);
    const end = tokens.findLastIndex((token) => token.to <= to) + 1;
    add(form, { first, end });
    const month = monthOfDay(form);
    if (month !== undefined) add(month, { first, end });
  }
  return found;
}
