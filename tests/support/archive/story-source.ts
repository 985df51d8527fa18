import { KINDS, PARTS, SESSIONS } from '../../../src/model/index.ts';
import { writeSource } from '../../../src/story/index.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

export interface StoryPlan {
  /** `<yyyy>/<folder>` */
  id: string;
  /** `2021-07-26` */
  day: string;
  minute: number;
  agencies: readonly string[];
  photos: readonly { src: string; alt: string; caption: string }[];
  /** Addresses of older stories that the body may link to. */
  older: readonly string[];
}

/** The MDX source of one story with all fields of the model in use, some 700 words long. */
export function storySource(random: Random, plan: StoryPlan): string {
  const [year = ''] = plan.id.split('/');
  const clock = `${two(8 + Math.floor(plan.minute / 60))}:${two(plan.minute % 60)}`;
  return writeSource(
    {
      title: `${random.one(words.OFFICES)} ${random.one(words.PLACES)} ${random.one(words.SENTENCE_PARTS.VERBS)} ${random.one(words.SENTENCE_PARTS.OBJECTS)} (${plan.id.slice(5)})`,
      lead: `Ngày ${plan.day.split('-').reverse().join('/')}, ${sentence(random)}`,
      kind: random.one(Object.keys(KINDS)),
      topics: random.some(words.TOPICS, random.between(1, 2)),
      host: random.one(plan.agencies),
      event: {
        start: plan.day,
        session: random.one(SESSION_NAMES),
        place: `Hội trường ${random.one(words.PLACES)}`,
      },
      period: { type: '6 tháng', from: `${year}-01-01`, to: `${year}-06-30` },
      publishedAt: `${plan.day}T${clock}:00+07:00`,
      photos: plan.photos,
      people: Array.from({ length: random.between(2, 4) }, () => person(random)),
      participants: ['Đại diện các phòng, đơn vị trực thuộc', 'Đại diện Ủy ban nhân dân các huyện'],
      reports: [`Báo cáo ${random.one(words.SENTENCE_PARTS.OBJECTS)}`],
      results: Array.from({ length: 3 }, () => ({
        section: 'Kết quả chính',
        text: sentence(random),
      })),
      figures: [
        {
          value: random.between(2, 980),
          unit: 'nhiệm vụ',
          label: 'Nhiệm vụ đã hoàn thành trong kỳ',
        },
      ],
      tasks: Array.from({ length: 4 }, () => sentence(random)),
      decisions: [sentence(random)],
      awards: random.chance(0.3)
        ? [{ title: `Cờ thi đua năm ${year}`, recipients: [fullName(random)] }]
        : [],
      documents: [
        { type: 'Kế hoạch', number: `${String(random.between(1, 300))}/KH-SKHCN`, date: plan.day },
      ],
      byline: { name: fullName(random), unit: 'Văn phòng Sở' },
      source: { agency: `Sở Khoa học và Công nghệ ${random.one(words.PLACES)}` },
    },
    body(random, plan),
  );
}

const SESSION_NAMES = Object.keys(SESSIONS);
const PART_NAMES = Object.keys(PARTS);
const two = (n: number): string => String(n).padStart(2, '0');

function body(random: Random, { photos, older }: StoryPlan): string {
  const blocks = [paragraph(random)];
  for (let part = 1; part <= 3; part++) {
    blocks.push(
      `## ${random.one(words.SENTENCE_PARTS.OBJECTS)}`,
      paragraph(random),
      paragraph(random),
    );
    const photo = photos[part];
    if (photo !== undefined) blocks.push(`<Photo src="${photo.src}" />`);
  }
  blocks.push(Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n'));
  if (random.chance(0.4))
    blocks.push(
      '| Chỉ tiêu | Kế hoạch | Thực hiện |\n| --- | --: | --: |\n| Đề tài | 12 | 14 |\n| Dự án | 5 | 5 |',
    );
  if (older.length > 0) blocks.push(`Xem thêm [tin trước đây](${random.one(older)}).`);
  blocks.push('<Tasks />', paragraph(random));
  return `\n${blocks.join('\n\n')}\n`;
}

function paragraph(random: Random): string {
  return Array.from({ length: random.between(4, 6) }, () => sentence(random)).join(' ');
}

function sentence(random: Random): string {
  const { SUBJECTS, VERBS, OBJECTS, ENDINGS } = words.SENTENCE_PARTS;
  return `${random.one(SUBJECTS)} ${random.one(VERBS)} ${random.one(OBJECTS)} ${random.one(ENDINGS)}.`;
}

function person(random: Random) {
  return {
    name: fullName(random),
    honorific: 'đồng chí',
    roles: [random.one(words.ROLES)],
    part: [random.one(PART_NAMES)],
  };
}

function fullName(random: Random): string {
  return [
    random.one(words.FAMILY_NAMES),
    random.one(words.MIDDLE_NAMES),
    random.one(words.GIVEN_NAMES),
  ].join(' ');
}
