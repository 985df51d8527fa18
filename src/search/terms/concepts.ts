import { toNfc } from '../../text/nfc.ts';
import { fold } from './spelling.ts';
import { readTokens, type Token } from './tokens.ts';

/** Ways to write one thing, such as "KH&CN" and "khoa học và công nghệ". */
export interface WordGroup {
  forms: readonly string[];
  /** Forms that mean this within the number of a paper only, as "TT" in "05/2021/TT-BKHCN". */
  inNumbers?: readonly string[];
}

/** A stretch of tokens, `first` to `end` (exclusive), that means a group. */
export interface Concept {
  /** The term that stands for all the forms in the index: `#khcn`. */
  term: string;
  first: number;
  end: number;
  /** Written with just the marks of the group. */
  isExact: boolean;
}

export interface ConceptFinder {
  /** Every form in the text, as long as possible at each place; one with other marks only if `loosely`. */
  find(tokens: readonly Token[], loosely: boolean): Concept[];
}

interface Form {
  term: string;
  spelled: readonly string[];
  isInNumbers: boolean;
}

export function createConceptFinder(groups: readonly WordGroup[]): ConceptFinder {
  const byStart = Map.groupBy(groups.flatMap(formsOf), ({ spelled }) => fold(spelled[0] ?? ''));
  for (const forms of byStart.values()) forms.sort((a, b) => b.spelled.length - a.spelled.length);
  return {
    find: (tokens, loosely) =>
      tokens.flatMap((token, first) =>
        conceptsAt(byStart.get(fold(token.form)) ?? [], tokens, first, loosely),
      ),
  };
}

function formsOf({ forms, inNumbers = [] }: WordGroup): Form[] {
  const term = `#${fold(spellForm(forms[0] ?? '').join(''))}`;
  const make = (written: string, isInNumbers: boolean): Form[] => {
    const spelled = spellForm(written);
    const together = /\s/u.test(written) ? [] : [[spelled.join('')]];
    return [spelled, ...together].map((each) => ({ term, spelled: each, isInNumbers }));
  };
  return [
    ...forms.flatMap((form) => make(form, false)),
    ...inNumbers.flatMap((form) => make(form, true)),
  ];
}

function spellForm(written: string): string[] {
  return readTokens(toNfc(written)).map(({ form }) => form);
}

function conceptsAt(
  forms: readonly Form[],
  tokens: readonly Token[],
  first: number,
  loosely: boolean,
): Concept[] {
  const found = new Map<string, Concept>();
  for (const { term, spelled, isInNumbers } of forms) {
    const end = first + spelled.length;
    const match = matchOf(spelled, tokens.slice(first, end));
    if (match === 'none' || (match === 'loose' && !loosely) || found.has(term)) continue;
    if (isInNumbers && !isInNumber(tokens, first)) continue;
    found.set(term, { term, first, end, isExact: match === 'exact' });
  }
  return [...found.values()];
}

function matchOf(spelled: readonly string[], tokens: readonly Token[]): 'exact' | 'loose' | 'none' {
  if (spelled.length !== tokens.length) return 'none';
  if (spelled.every((form, index) => tokens[index]?.form === form)) return 'exact';
  const isSame = spelled.every((form, index) => fold(form) === fold(tokens[index]?.form ?? ''));
  return isSame ? 'loose' : 'none';
}

function isInNumber(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  return tokens.some((token) => token.word === word && /^\d/u.test(token.form));
}
