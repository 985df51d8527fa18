import { KINDS, type Kind } from '../model/index.ts';
import { writeSource } from '../story/index.ts';
import type { StoryDraft } from './word/index.ts';

/** What a story needs that a Word document does not say. */
export interface StoryContext {
  agencies: readonly Agency[];
  /** ISO moment in Vietnam time. */
  now: string;
}

export interface Agency {
  id: string;
  names: readonly string[];
}

interface Source {
  text: string;
  /** What a person has to add or confirm, a Vietnamese line each. */
  missing: string[];
}

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['so-ket', /sơ kết/iu],
  ['can-bo-cong-chuc', /cán bộ,? công chức|người lao động|CBCC/iu],
  ['thi-dua', /thi đua|khen thưởng/iu],
  ['tong-ket', /tổng kết/iu],
  ['giao-ban', /giao ban/iu],
  ['tap-huan', /tập huấn|bồi dưỡng/iu],
  ['hoi-thao', /hội thảo|tọa đàm|toạ đàm/iu],
  ['ky-ket', /ký kết/iu],
  ['dang-doan-the', /đảng (?:ủy|uỷ|bộ|viên)|chi bộ|công đoàn|đoàn thanh niên/iu],
  ['lam-viec', /làm việc với|buổi làm việc/iu],
];
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
  if (title !== '' && title === title.toUpperCase())
    missing.push('Tiêu đề đang viết hoa toàn bộ: hãy viết lại bằng chữ thường.');
  const data = {
    title: written,
    lead: orAsk(lead, written, 'Sapo: không nhận ra, tạm lấy tiêu đề.'),
    kind: orAsk(kindOf(title), 'khac', 'Loại tin: tạm chọn «Hội nghị khác».'),
    host: orAsk(hostOf(draft, agencies), agencies[0]?.id ?? '', hostLine(agencies[0])),
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
    people: peopleOf(draft),
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

function kindOf(title: string): Kind | undefined {
  return KIND_WORDS.find(([kind, words]) => kind in KINDS && words.test(title))?.[0];
}

/** The agency that the text names first; of two names at one place the longer. */
function hostOf(
  { title, lead, body }: StoryDraft,
  agencies: readonly Agency[],
): string | undefined {
  const text = `${title}\n${lead}\n${body}`.toLowerCase();
  const found = agencies.flatMap(({ id, names }) =>
    names
      .map((name) => ({ id, length: name.length, index: text.indexOf(name.toLowerCase()) }))
      .filter(({ index }) => index !== -1),
  );
  return found.sort((a, b) => a.index - b.index || b.length - a.length)[0]?.id;
}

function hostLine(agency: Agency | undefined): string {
  return agency === undefined
    ? 'Đơn vị tổ chức: danh mục chưa có đơn vị nào, hãy thêm đơn vị.'
    : `Đơn vị tổ chức: không nhận ra, tạm chọn «${agency.names[0] ?? agency.id}».`;
}

function peopleOf({ proposals: { chair } }: StoryDraft): unknown[] {
  if (chair === undefined) return [];
  const { name, honorific, role } = chair;
  return [{ name, honorific, roles: role === undefined ? [] : [role], part: ['chủ trì'] }];
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
