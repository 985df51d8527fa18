import { foldVietnamese } from '../../../src/text/fold.ts';
import type { MadeStory } from './made-archive.ts';
import { createChance, type Chance } from './random.ts';
import type { JudgedQuery } from './relevance-set.ts';
import {
  type Ask,
  bare,
  has,
  sameDay,
  sameHost,
  sameMonth,
  sameProvince,
  sameTopic,
} from './story-facts.ts';
import { telexOf } from './telex.ts';
import { TYPED_CLASSES } from './typed-queries.ts';

const CLASSES: Readonly<Record<string, Ask>> = {
  tỉnh: (story) => ({ q: story.province, answers: sameProvince(story) }),
  'chủ đề+tỉnh': (story) => ({
    q: `${story.topic.name} ${story.province}`,
    answers: sameTopic(story),
  }),
  'loại họp+tỉnh': (story) => ({
    q: `${story.meeting.name} ${story.province}`,
    answers: (other) => other.meeting === story.meeting && sameProvince(story)(other),
  }),
  'cơ quan+tỉnh': (story) => ({
    q: `${story.agency.name} ${story.province}`,
    answers: sameHost(story),
  }),
  'viết tắt': (story) =>
    story.agency.short === story.agency.name
      ? undefined
      : { q: `${story.agency.short} ${story.province}`, answers: sameHost(story) },
  'viết tắt không dấu nối': (story) =>
    /[&-]/u.test(story.agency.short)
      ? {
          q: `${bare(story.agency.short).replaceAll(/[&-]/gu, '')} ${story.province}`,
          answers: sameHost(story),
        }
      : undefined,
  'cơ quan+năm': (story) => ({
    q: `${story.agency.short} ${story.province} ${story.document.day.slice(0, 4)}`,
    answers: (other) =>
      sameHost(story)(other) && other.document.day.slice(0, 4) === story.document.day.slice(0, 4),
  }),
  người: (story) => {
    const name = story.document.people[0]?.name ?? '';
    return { q: name, answers: has(name) };
  },
  'số văn bản': (story) => ({ q: story.paper, answers: has(story.paper) }),
  'số văn bản viết rời': (story) => ({
    q: story.paper.replaceAll(/[/-]/gu, ' '),
    answers: has(story.paper),
  }),
  ngày: (story, chance) => {
    const [year = '', month = '', day = ''] = story.document.day.split('-').map(Number).map(String);
    return {
      q: chance.pick([
        `${day}/${month}/${year}`,
        `${day}-${month}-${year}`,
        `ngày ${day} tháng ${month} năm ${year}`,
      ]),
      answers: sameDay(story),
    };
  },
  tháng: (story, chance) => {
    const [year = '', month = ''] = story.document.day.split('-');
    return {
      q: chance.pick([`tháng ${String(Number(month))}/${year}`, `tháng ${month} năm ${year}`]),
      answers: sameMonth(story),
    };
  },
  'cụm "…"': (story, chance) => {
    const words = chance.pick(story.topic.words);
    return { q: `"${words}"`, answers: has(words) };
  },
  'gõ sai': (story, chance) => ({
    q: mistype(`${story.topic.name} ${story.province}`, chance),
    answers: sameTopic(story),
  }),
  'gõ telex': (story) => ({
    q: telexOf(`${story.topic.name} ${story.province}`),
    answers: sameTopic(story),
  }),
  'gõ dở': (story) => ({
    q: `${story.topic.name} ${story.province}`.slice(0, -1),
    answers: sameTopic(story),
  }),
  'gõ dính': (story) => ({
    q: story.province.replace(' ', ''),
    answers: sameProvince(story),
  }),
};

/** Classes that make no sense without marks. */
const AS_TYPED = new Set(['ngày', 'gõ telex', ...Object.keys(TYPED_CLASSES)]);

/** Judged queries of every class about made-up stories, each with and without marks. */
export function makeQueries(
  stories: readonly MadeStory[],
  each: number,
  seed: number,
  classes: Readonly<Record<string, Ask>> = CLASSES,
): JudgedQuery[] {
  const chance = createChance(seed);
  return Object.entries(classes).flatMap(([cls, ask]) =>
    chance.pickSome(stories, each).flatMap((story, index) => {
      const asked = ask(story, chance);
      if (asked === undefined) return [];
      const rel = stories.filter(asked.answers).map(({ document }) => document.url);
      const query = { id: `${cls}-${String(index)}`, cls, q: asked.q, rel };
      if (AS_TYPED.has(cls)) return [query];
      return [
        { ...query, cls: `${cls}/có dấu` },
        { ...query, cls: `${cls}/không dấu`, q: foldVietnamese(query.q) },
      ];
    }),
  );
}

/** One key too many, too few, wrong, or two in the wrong order, within a word of three letters or more. */
function mistype(text: string, chance: Chance): string {
  const places = [...text.matchAll(/(?<=\p{L})\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  const at = chance.pick(places);
  const letter = chance.pick(Array.from('abcdeghiklmnopqrstuvxy'));
  const before = text.slice(0, at);
  return chance.pick([
    before + letter + text.slice(at),
    before + text.slice(at + 1),
    before + letter + text.slice(at + 1),
    before +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2),
  ]);
}
