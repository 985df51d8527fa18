import type { Element } from 'hast';
import { formatDayLong } from '../../text/format-date.ts';
import { formatFigure } from '../../text/numbers.ts';
import { isSafeAddress } from '../safe-address.ts';
import type { StoryLists } from '../view.ts';
import { element, lines } from './hast.ts';

type Award = StoryLists['awards'][number];
type Document = StoryLists['documents'][number];

export function figuresTable(figures: StoryLists['figures']): Element | undefined {
  if (figures.length === 0) return undefined;
  const rows = figures.map((figure) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, figure.label),
      element('td', {}, formatFigure(figure)),
    ),
  );
  return element(
    'table',
    { className: ['figures'] },
    element('caption', {}, 'Số liệu'),
    element('tbody', {}, ...rows),
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
  const items = documents.map((document) => element('li', {}, ...documentLine(document)));
  return element('ul', { className: ['documents'] }, ...items);
}

/** "Nghị quyết số 60-NQ/ĐU": how a document is cited after its first full citation. */
function nameDocument({ type, number }: Pick<Document, 'type' | 'number'>): string {
  return number === undefined ? type : `${type} số ${number}`;
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

/** Full citation (Nghị định 30/2020/NĐ-CP): type, number, date, issuer, title. */
function documentLine(document: Document): (Element | string)[] {
  const { date, issuer, title, url } = document;
  const name = nameDocument(document);
  const rest = [
    date === undefined ? '' : ` ${formatDayLong(date)}`,
    issuer === undefined ? '' : ` của ${issuer}`,
    title === undefined ? '' : `: ${title}`,
  ];
  const isLinked = url !== undefined && isSafeAddress(url);
  return [isLinked ? element('a', { href: url }, name) : name, ...rest];
}
