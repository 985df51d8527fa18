import { toNfc } from '../../text/nfc.ts';
import type { SearchDocument } from '../document.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { monthOfDay, readQuantities } from '../terms/quantities.ts';
import { joinedForms, readTokens, type Token } from '../terms/tokens.ts';
import { IN_TITLE, ONE } from './postings.ts';

/** Takes what a document has, each time with a count that says how much the place matters. */
export interface TermSink {
  term(form: string, count: number): void;
  /** Two neighbours, by what they are written as or by what they mean. */
  pair(left: string, right: string, count: number): void;
}

/** Measured on the relevance set. A name from a merger must find, and never outrank, what is written. */
const COUNTS = {
  title: IN_TITLE,
  lead: 2 * ONE,
  fact: 2 * ONE,
  text: ONE,
  agency: 1.5 * ONE,
  otherName: 0.1 * ONE,
} as const;

export function readDocument(
  document: SearchDocument,
  concepts: ConceptFinder,
  sink: TermSink,
): void {
  for (const [text, count] of textsOf(document)) readText(toNfc(text), count, concepts, sink);
  for (const form of [`@${document.day}`, `@${document.day.slice(0, 7)}`]) {
    sink.term(form, COUNTS.fact);
  }
  sink.term(document.day.slice(0, 4), COUNTS.text);
}

function textsOf(document: SearchDocument): [string, number][] {
  const { title, lead, body, photos, people, documents, figures, notes } = document;
  const { agency, agencyNames, topics } = document;
  const weigh = (texts: readonly string[], count: number): [string, number][] =>
    texts.map((text) => [text, count]);
  const persons = people.map(({ name, honorific, roles }) =>
    [`${honorific} ${name}`, ...roles].join(', '),
  );
  return [
    [title, COUNTS.title],
    [lead, COUNTS.lead],
    ...weigh([...body, ...figures, ...notes], COUNTS.text),
    ...weigh(
      photos.flatMap(({ caption, alt }) => [caption, alt]),
      COUNTS.text,
    ),
    ...weigh([...persons, ...documents], COUNTS.fact),
    ...weigh(
      topics.map(({ name }) => name),
      COUNTS.text,
    ),
    [agency.name, COUNTS.agency],
    ...weigh(agencyNames, COUNTS.otherName),
  ];
}

function readText(text: string, count: number, concepts: ConceptFinder, sink: TermSink): void {
  const tokens = readTokens(text);
  for (const { form } of tokens) sink.term(form, count);
  for (const form of joinedForms(tokens)) sink.term(form, count);
  for (const { form } of readQuantities(text)) {
    sink.term(form, count);
    const month = monthOfDay(form);
    if (month !== undefined) sink.term(month, count);
  }
  readNeighbours(tokens, count, concepts, sink);
}

function readNeighbours(
  tokens: readonly Token[],
  count: number,
  concepts: ConceptFinder,
  sink: TermSink,
): void {
  const starting = new Map<number, string[]>();
  const ending = new Map<number, string[]>();
  for (const { term, first, end } of concepts.find(tokens, false)) {
    sink.term(term, count);
    starting.set(first, [...(starting.get(first) ?? []), term]);
    ending.set(end, [...(ending.get(end) ?? []), term]);
  }
  tokens.forEach(({ form, isStart }, index) => {
    if (isStart) return;
    const before = tokens[index - 1]?.form ?? '';
    sink.pair(before, form, count);
    const meant = starting.get(index) ?? [];
    for (const right of meant) sink.pair(before, right, count);
    for (const left of ending.get(index) ?? []) {
      for (const right of [form, ...meant]) sink.pair(left, right, count);
    }
  });
}
