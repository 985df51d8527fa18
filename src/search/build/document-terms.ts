import { toNfc } from '../../text/nfc.ts';
import type { SearchDocument } from '../document.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { monthOfDay, readQuantities } from '../terms/quantities.ts';
import { joinedForms, readTokens, type Token } from '../terms/tokens.ts';

/** How often each term and each pair of neighbours stands in a document, weighed by where. */
export interface DocumentTerms {
  terms: Map<string, number>;
  /** "hội nghị": two neighbours with a space between. */
  pairs: Map<string, number>;
}

/** What a title adds, so that it stays visible in the sum. */
export const IN_TITLE = 1000;

/** Measured on the relevance set. A name from a merger must find, and never outrank, what is written. */
const WEIGHTS = { title: IN_TITLE, lead: 2, fact: 2, text: 1, agency: 1.5, otherName: 0.1 } as const;

export function documentTerms(document: SearchDocument, concepts: ConceptFinder): DocumentTerms {
  const found: DocumentTerms = { terms: new Map(), pairs: new Map() };
  for (const [text, weight] of textsOf(document)) addText(found, text, weight, concepts);
  for (const form of [`@${document.day}`, `@${document.day.slice(0, 7)}`]) {
    add(found.terms, form, WEIGHTS.fact);
  }
  add(found.terms, document.day.slice(0, 4), WEIGHTS.text);
  return found;
}

function textsOf(document: SearchDocument): [string, number][] {
  const { title, lead, body, photos, people, documents, figures, notes } = document;
  const { agency, agencyNames, topics } = document;
  const weigh = (texts: readonly string[], weight: number): [string, number][] =>
    texts.map((text) => [text, weight]);
  return [
    [title, WEIGHTS.title],
    [lead, WEIGHTS.lead],
    ...weigh([...body, ...figures, ...notes], WEIGHTS.text),
    ...weigh(photos.flatMap(({ caption, alt }) => [caption, alt]), WEIGHTS.text),
    ...weigh(people.map(({ name, honorific, roles }) => [`${honorific} ${name}`, ...roles].join(', ')), WEIGHTS.fact),
    ...weigh(documents, WEIGHTS.fact),
    ...weigh(topics.map(({ name }) => name), WEIGHTS.text),
    [agency.name, WEIGHTS.agency],
    ...weigh(agencyNames, WEIGHTS.otherName),
  ];
}

function addText(
  { terms, pairs }: DocumentTerms,
  text: string,
  weight: number,
  concepts: ConceptFinder,
): void {
  const source = toNfc(text);
  const tokens = readTokens(source);
  for (const { form } of tokens) add(terms, form, weight);
  for (const form of joinedForms(tokens)) add(terms, form, weight);
  for (const { form } of readQuantities(source)) {
    add(terms, form, weight);
    const month = monthOfDay(form);
    if (month !== undefined) add(terms, month, weight);
  }
  for (const [left, right] of neighbours(tokens, concepts, terms, weight)) {
    add(pairs, `${left} ${right}`, weight);
  }
}

/** Neighbours by what they are written as and by what they mean. */
function* neighbours(
  tokens: readonly Token[],
  concepts: ConceptFinder,
  terms: Map<string, number>,
  weight: number,
): Generator<[string, string]> {
  const starting = new Map<number, string[]>();
  const ending = new Map<number, string[]>();
  for (const { term, first, end } of concepts.find(tokens, false)) {
    add(terms, term, weight);
    starting.set(first, [...(starting.get(first) ?? []), term]);
    ending.set(end, [...(ending.get(end) ?? []), term]);
  }
  for (const [index, { form, isStart }] of tokens.entries()) {
    if (isStart) continue;
    for (const left of [tokens[index - 1]?.form ?? '', ...(ending.get(index) ?? [])]) {
      for (const right of [form, ...(starting.get(index) ?? [])]) yield [left, right];
    }
  }
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}
