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
