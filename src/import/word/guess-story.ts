import { KINDS, type Kind } from '../../model/index.ts';
import { placeTones } from '../../text/tone.ts';
import type { Proposals, StoryDraft } from './story-draft.ts';

/** An agency of the content with the names that a text may use. */
export interface Agency {
  id: string;
  names: readonly string[];
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

export function guessKind(title: string): Kind | undefined {
  return KIND_WORDS.find(([kind, words]) => kind in KINDS && words.test(title))?.[0];
}

/** Id of the agency that the text names first; of two names at one place the longer. */
export function guessHost(
  { title, lead, body }: Pick<StoryDraft, 'title' | 'lead' | 'body'>,
  agencies: readonly Agency[],
): string | undefined {
  const text = asCommonlyWritten(`${title}\n${lead}\n${body.replaceAll('\\', '')}`);
  const found = agencies.flatMap(({ id, names }) =>
    names
      .map(asCommonlyWritten)
      .map((name) => ({ id, length: name.length, index: text.indexOf(name) }))
      .filter(({ index, length }) => index !== -1 && length > 0),
  );
  return found.sort((a, b) => a.index - b.index || b.length - a.length)[0]?.id;
}

/** One way of writing for the many: «Sở KH&CN tỉnh Khánh Hoà», «Sở Khoa học và Công nghệ Khánh Hòa». */
function asCommonlyWritten(text: string): string {
  return placeTones(text.toLowerCase())
    .replaceAll(/khoa học (?:và|-|–|&) công nghệ|kh ?[&-] ?cn|khcn/gu, 'kh&cn')
    .replaceAll(/(?<!\p{L})(?:tỉnh|thành phố|tp\.?) /gu, '');
}

/** The chair as one of the people of a story. */
export function chairAsPerson({
  name,
  honorific,
  role,
}: NonNullable<Proposals['chair']>): Readonly<Record<string, unknown>> {
  return { name, honorific, roles: role === undefined ? [] : [role], part: ['chủ trì'] };
}

/** Headlines in capitals are for banners; a story's title is written as a sentence. */
export function isAllCapitals(title: string): boolean {
  return title !== '' && title === title.toUpperCase() && title !== title.toLowerCase();
}
