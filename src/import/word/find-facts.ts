import { isRealDay } from '../../text/dates.ts';
import type { Proposals, ProposedDocument } from './story-draft.ts';

const DAY = String.raw`[Nn]gày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(\d{4})`;
const FIRST_DAY = new RegExp(DAY, 'iu');
/** "từ ngày 5 đến ngày 7/8/2021": the first of the days. */
const SPAN = new RegExp(
  String.raw`từ\s+ngày\s+(\d{1,2})\s*(?:-|–|đến)\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})`,
  'iu',
);

const WORD = String.raw`\p{Lu}\p{Ll}*`;
const NAME = `${WORD}(?:\\s+${WORD}){1,5}`;
const TITLES = String.raw`(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)(?:\s+(?:(?:GS|PGS|TS|ThS|BS)\.?\s*)+)?|(?:(?:GS|PGS|TS|ThS)\.?\s*)+`;
const ROLE = String.raw`(?:\s*(?:,|–|-|\()\s*(\p{Lu}[^.;:]{2,120}?))?\)?`;
const CHAIRS = [
  new RegExp(String.raw`(${TITLES})\s*(${NAME})${ROLE}\s*,?\s*(?:đã\s+|đồng\s+)?chủ\s+trì`, 'u'),
  new RegExp(String.raw`[Cc]hủ\s+trì\s+của\s+(${TITLES})\s*(${NAME})${ROLE}(?=[.;,]|$)`, 'u'),
  new RegExp(String.raw`[Dd]o\s+(${TITLES})\s*(${NAME})${ROLE}\s*,?\s*(?:làm\s+)?chủ\s+trì`, 'u'),
];

const DOCUMENT_TYPES =
  '[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]ông văn|[Kk]ết luận|[Hh]ướng dẫn|[Tt]hông báo|[Tt]ờ trình|[Qq]uy định|[Ll]uật';
const DOCUMENT = new RegExp(
  String.raw`(${DOCUMENT_TYPES})\s+(?:số\s*:?\s*)?(\d{1,5}(?:/\d{4})?[/-][\p{Lu}\d&/-]*[\p{Lu}\d])(?:\s*,?\s*${DAY})?(?:\s+của\s+(\p{Lu}[^.,;:()\n]{2,60}?)(?=\s+(?:về|và\s+(?:\p{Ll}|${DOCUMENT_TYPES}))|[.,;:()\n]|$))?`,
  'gu',
);

const BYLINE =
  /^\(?(?:tin|bài|tin,? (?:và )?(?:bài|ảnh)|bài(?:,| và) ảnh|tác giả|người viết|thực hiện)\s*:\s*(.+?)\)?$/iu;
const SOURCE = /^\(?(?:nguồn(?: tin)?|theo)\s*:\s*(.+?)\)?$/iu;

/** What the text says about the meeting. */
export function findFacts(text: string): Pick<Proposals, 'eventDay' | 'chair' | 'documents'> {
  return { eventDay: findDay(text), chair: findChair(text), documents: findDocuments(text) };
}

/** "Tin, ảnh: Nguyễn Văn A – Văn phòng Sở" as a name and a unit. */
export function readByline(line: string): Proposals['byline'] {
  const written = BYLINE.exec(line)?.[1];
  if (written === undefined) return undefined;
  const [name = '', unit] = written.split(/\s+[–-]\s+|\s*\(/u, 2);
  return { name: name.trim(), unit: unit?.replace(/\)$/u, '').trim() };
}

export function readSource(line: string): Proposals['source'] {
  const agency = SOURCE.exec(line)?.[1]?.trim();
  return agency === undefined || agency.length > 200 ? undefined : { agency };
}

/** A line of nothing but a person's name, as it stands at the right under a story. */
export function isName(line: string): boolean {
  return new RegExp(`^${NAME}$`, 'u').test(line);
}

function findDay(text: string): string | undefined {
  const [, day, month, year] = SPAN.exec(text) ?? FIRST_DAY.exec(text) ?? [];
  return toIsoDay(day, month, year);
}

function toIsoDay(day = '', month = '', year = ''): string | undefined {
  const isoDate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(isoDate) ? isoDate : undefined;
}

function findChair(text: string): Proposals['chair'] {
  for (const pattern of CHAIRS) {
    const [, honorific = '', name, role] = pattern.exec(text) ?? [];
    if (name !== undefined && new RegExp(`^${NAME}$`, 'u').test(name))
      return {
        name,
        honorific: honorific.trim().toLowerCase(),
        role: role?.replace(/[\s,]+$/u, ''),
      };
  }
  return undefined;
}

function findDocuments(text: string): ProposedDocument[] {
  const found = new Map<string, ProposedDocument>();
  for (const [, type = '', number = '', day, month, year, issuer] of text.matchAll(DOCUMENT)) {
    const key = `${type.toLowerCase()} ${number}`;
    if (found.has(key)) continue;
    const written = type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
    found.set(key, { type: written, number, date: toIsoDay(day, month, year), issuer });
  }
  return [...found.values()];
}
