import { formatDayLong } from './format-date.ts';

/** A document as a story cites it. */
export interface Citation {
  type: string;
  number?: string | undefined;
  /** ISO day of issue. */
  date?: string | undefined;
  issuer?: string | undefined;
  title?: string | undefined;
}

/** "Nghị quyết số 60-NQ/ĐU": how a document is cited after its first full citation. */
export function nameDocument({ type, number }: Pick<Citation, 'type' | 'number'>): string {
  return number === undefined ? type : `${type} số ${number}`;
}

/** What a document is called where it stands alone: one without a number goes by its title. */
export function titleDocument({ type, number, title }: Citation): string {
  return number === undefined && title !== undefined
    ? `${type} ${title}`
    : nameDocument({ type, number });
}

/** What stands after that name in a list, without the space before it. */
export function aboutDocument(citation: Citation): string {
  const { number, title } = citation;
  const isNamedByTitle = number === undefined && title !== undefined;
  const details = detailsOfDocument(isNamedByTitle ? { ...citation, title: undefined } : citation);
  return details.trim().replace(/^: /u, '– ');
}

/** What a full citation says after the name (Nghị định 30/2020/NĐ-CP): date, issuer, title. */
export function detailsOfDocument({ date, issuer, title }: Citation): string {
  return [
    date === undefined ? '' : ` ${formatDayLong(date)}`,
    issuer === undefined ? '' : ` của ${issuer}`,
    title === undefined ? '' : titlePart(title),
  ].join('');
}

/** "Về công tác văn thư" goes on in the sentence; any other title stands by itself. */
function titlePart(title: string): string {
  return /^về(?![\p{L}\p{M}])/iu.test(title) ? ` v${title.slice(1)}` : `: ${title}`;
}
