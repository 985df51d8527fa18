import { writeSource } from '../story/index.ts';
import {
  chairAsPerson,
  guessHost,
  guessKind,
  isAllCapitals,
  type Agency,
  type StoryDraft,
} from './word/index.ts';

/** What a story needs that a Word document does not say. */
export interface StoryContext {
  agencies: readonly Agency[];
  /** ISO moment in Vietnam time. */
  now: string;
}

interface Source {
  text: string;
  /** What a person has to add or confirm, a Vietnamese line each. */
  missing: string[];
}

const NO_ALT = 'Chưa có mô tả ảnh';

/** The file of a held-back story: complete, so that it builds, with what was guessed told. */
export function writeDraft(draft: StoryDraft, { agencies, now }: StoryContext): Source {
  const { title, lead, proposals, photos } = draft;
  const missing: string[] = [];
  const orAsk = <T>(value: T | undefined, instead: T, line: string): T => {
    if (value === undefined || value === '') missing.push(line);
    return value === undefined || value === '' ? instead : value;
  };
  const written = orAsk(title, 'Bài chưa có tiêu đề', 'Tiêu đề: không nhận ra trong văn bản.');
  if (isAllCapitals(title))
    missing.push('Tiêu đề đang viết hoa toàn bộ: hãy viết lại bằng chữ thường.');
  const data = {
    title: written,
    lead: orAsk(lead, written, 'Sapo: không nhận ra, tạm lấy tiêu đề.'),
    kind: orAsk(guessKind(title), 'khac', 'Loại tin: tạm chọn «Hội nghị khác».'),
    host: orAsk(guessHost(draft, agencies), agencies[0]?.id ?? '', hostLine(agencies[0])),
    event: {
      start: orAsk(proposals.eventDay, now.slice(0, 10), 'Ngày họp: tạm lấy ngày hôm nay.'),
    },
    publishedAt: now,
    photos: photos.map(({ name, alt, caption, credit }) => ({
      src: name,
      alt: orAsk(
        alt,
        caption?.slice(0, 300) ?? NO_ALT,
        `Mô tả ảnh «${name}» cho người không nhìn thấy ảnh.`,
      ),
      caption,
      credit,
    })),
    people: proposals.chair === undefined ? [] : [chairAsPerson(proposals.chair)],
    documents: proposals.documents,
    byline: proposals.byline,
    source: proposals.source,
    draft: true,
  };
  return { text: writeSource(filled(data), draft.body), missing };
}

/** What was recognised, for a person to confirm, a Vietnamese line each. */
export function describeDraft({ title, lead, photos, proposals }: StoryDraft): string[] {
  const { byline, source, eventDay, chair, documents } = proposals;
  const person = [chair?.honorific, chair?.name, chair?.role && `(${chair.role})`];
  const lines: [string, string | undefined][] = [
    ['Tiêu đề', title],
    ['Sapo', lead],
    ['Ảnh', photos.length === 0 ? '' : photos.map(({ name }) => name).join(', ')],
    ['Ngày họp', eventDay],
    ['Chủ trì', person.filter(Boolean).join(' ')],
    ['Người viết', [byline?.name, byline?.unit].filter(Boolean).join(' – ')],
    ['Nguồn', source?.agency],
    ['Văn bản', documents.map(({ type, number }) => `${type} ${number}`).join('; ')],
  ];
  return lines.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [`${label}: ${value}`],
  );
}

function hostLine(agency: Agency | undefined): string {
  return agency === undefined
    ? 'Đơn vị tổ chức: danh mục chưa có đơn vị nào, hãy thêm đơn vị.'
    : `Đơn vị tổ chức: không nhận ra, tạm chọn «${agency.names[0] ?? agency.id}».`;
}

/** Without what is empty, at any depth. */
function filled(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, clean(value)] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const inner = filled(value as Record<string, unknown>);
  return Object.keys(inner).length === 0 ? undefined : inner;
}
