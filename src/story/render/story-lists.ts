import type { Element } from 'hast';
import { detailsOfDocument, nameDocument } from '../../text/cite-document.ts';
import { figureParts } from '../../text/numbers.ts';
import { isSafeAddress } from '../safe-address.ts';
import type { StoryLists } from '../view.ts';
import { element, lines } from './hast.ts';

type Figure = StoryLists['figures'][number];
type Award = StoryLists['awards'][number];
type Document = StoryLists['documents'][number];

export function figuresTable(figures: StoryLists['figures']): Element | undefined {
  if (figures.length === 0) return undefined;
  return element(
    'table',
    { className: ['figures'] },
    element('caption', {}, 'Số liệu'),
    element('tbody', {}, ...figures.map(figureRow)),
  );
}

export function taskList(tasks: StoryLists['tasks']): Element | undefined {
  if (tasks.length === 0) return undefined;
  const items = tasks.map((task) => element('li', {}, ...lines(task)));
  return element('ol', { className: ['tasks'] }, ...items);
}

export function awardList(awards: StoryLists['awards']): Element | undefined {
  if (awards.length === 0) return undefined;
  return element('dl', { className: ['awards'] }, ...awards.map(awardGroup));
}

export function documentList(documents: StoryLists['documents']): Element | undefined {
  if (documents.length === 0) return undefined;
  const cited = new Set<string>();
  const items = documents.map((document) => {
    const name = nameDocument(document);
    const isCited = document.number !== undefined && cited.has(name);
    cited.add(name);
    return element('li', {}, ...citation(document, isCited));
  });
  return element('ul', { className: ['documents'] }, ...items);
}

function figureRow(figure: Figure): Element {
  const { before, number, after } = figureParts(figure);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, figure.label),
    element('td', {}, before, element('b', {}, number), after),
  );
}

function awardGroup({ title, recipients }: Award): Element {
  const [term, values] =
    recipients.length === 0 ? ['Hình thức khen thưởng', [title]] : [title, recipients];
  return element(
    'div',
    {},
    element('dt', {}, term),
    ...values.map((value) => element('dd', {}, value)),
  );
}

/**
 * Nghị định 30/2020/NĐ-CP: in full the first time (type, number, date, issuer, title), then by type
 * and number.
 */
function citation(document: Document, isCited: boolean): (Element | string)[] {
  const { url } = document;
  const name = nameDocument(document);
  const isLinked = url !== undefined && isSafeAddress(url);
  return [
    isLinked ? element('a', { href: url }, name) : name,
    ...(isCited ? [] : [detailsOfDocument(document)]),
  ];
}
