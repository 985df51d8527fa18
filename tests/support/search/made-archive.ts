import parts from '../../fixtures/search/archive/parts.json' with { type: 'json' };
import type { Kind } from '../../../src/model/index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { formatDay, formatDayLong } from '../../../src/text/format-date.ts';
import { toSlug } from '../../../src/text/slug.ts';
import { createChance, type Chance } from './random.ts';

/** A made-up story with the facts that it was made from. */
export interface MadeStory {
  document: SearchDocument;
  province: string;
  agency: (typeof parts.agencies)[number];
  meeting: (typeof parts.meetings)[number];
  topic: (typeof parts.topics)[number];
  /** Number of the paper that it cites: "213-NQ/ĐU". */
  paper: string;
  /** Everything that a reader sees, for judging what answers a query. */
  text: string;
}

const FIRST_YEAR = 2016;
const YEARS = 10;
const WORDS = 600;

/** Stories of about 720 words, spread evenly over ten years; the same for the same seed. */
export function makeArchive(count: number, seed: number): MadeStory[] {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, index) =>
    makeStory(chance, index, FIRST_YEAR + Math.floor((index / count) * YEARS)),
  );
}

function makeStory(chance: Chance, index: number, year: number): MadeStory {
  const [province = '', province2 = ''] = chance.pickSome(parts.provinces, 2);
  const agency = chance.pick(parts.agencies);
  const meeting = chance.pick(parts.meetings);
  const topic = chance.pick(parts.topics);
  const day = isoDay(chance, year);
  const paper = paperNumber(chance, agency.code, year);
  // Some write the full name, some the short one, some both.
  const style = chance.below(3);
  const name = `${style === 1 ? agency.short : agency.name} ${province}`;
  const host = style === 2 ? `${name} (${agency.short.replace('Sở ', '')})` : name;
  const title = titleOf(chance, { name, meeting: meeting.name, year, topic: topic.name });
  const person = personName(chance);
  const lead = `${chance.pick(['Sáng', 'Chiều'])} ${dayInText(chance, day)}, ${host} tổ chức ${meeting.name} về ${topic.name}. Đồng chí ${person}, ${agency.head}, chủ trì.`;
  const slots = { chance, year, meeting: meeting.name.toLowerCase(), province2, topic, paper };
  const body = makeBody(slots);
  const document: SearchDocument = {
    url: `/tin-tuc/${String(year)}/${toSlug(title, 50)}-${String(index)}/`,
    title,
    lead,
    body,
    photos: [{ caption: `Quang cảnh ${slots.meeting}`, alt: 'Đại biểu ngồi trong hội trường' }],
    people: [{ name: person, honorific: 'Đồng chí', roles: [agency.head] }],
    documents: [paper],
    figures: [],
    notes: [],
    day,
    kind: meeting.kind as Kind,
    agency: { id: toSlug(`${agency.name} ${province}`), name: `${agency.name} ${province}` },
    agencyNames: [`${agency.short} ${province}`],
    topics: [{ id: toSlug(topic.name), name: topic.name }],
  };
  const text = [title, lead, ...body, document.agency.name, ...document.agencyNames].join('\n');
  return { document, province, agency, meeting, topic, paper, text };
}

interface Slots {
  chance: Chance;
  year: number;
  meeting: string;
  province2: string;
  topic: (typeof parts.topics)[number];
  paper: string;
}

function makeBody(slots: Slots): string[] {
  const { chance } = slots;
  const body = [`Hội nghị quán triệt văn bản số ${slots.paper} của cấp có thẩm quyền.`];
  let words = 0;
  while (words < WORDS) {
    const sentences = Array.from({ length: 4 + chance.below(3) }, () =>
      fillSlots(chance.pick(chance.below(4) === 0 ? parts.topicSentences : parts.sentences), slots),
    );
    const paragraph = sentences.join(' ');
    words += paragraph.split(' ').length;
    body.push(paragraph);
  }
  return body;
}

function fillSlots(sentence: string, { chance, year, meeting, province2, topic }: Slots): string {
  const values: Readonly<Record<string, () => string>> = {
    meeting: () => meeting,
    province2: () => province2,
    topic: () => topic.name,
    word: () => chance.pick(topic.words),
    person: () => personName(chance),
    person2: () => personName(chance),
    number: () => String(20 + chance.below(400)),
    part: () => String(2 + chance.below(17)),
    percent: () => String(51 + chance.below(49)),
    decimal: () => `${String(1 + chance.below(90))},${String(1 + chance.below(9))}`,
    otherDate: () => formatDay(isoDay(chance, year)),
    otherDocument: () => paperNumber(chance, chance.pick(parts.agencies).code, year),
  };
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => values[slot]?.() ?? slot);
}

function titleOf(
  chance: Chance,
  { name, meeting, year, topic }: Record<'name' | 'meeting' | 'topic', string> & { year: number },
): string {
  return chance.pick([
    `${name} tổ chức ${meeting} năm ${String(year)} về ${topic}`,
    `${meeting} năm ${String(year)} của ${name}`,
    `${name}: ${meeting} gắn với ${topic}`,
  ]);
}

function dayInText(chance: Chance, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return chance.pick([
    formatDayLong(day),
    `ngày ${formatDay(day)}`,
    `ngày ${date}/${month}/${year}`,
    `ngày ${String(Number(date))}-${String(Number(month))}-${year}`,
  ]);
}

function paperNumber(chance: Chance, code: string, year: number): string {
  const number = String(1 + chance.below(900));
  return chance.pick([
    `${number}/QĐ-${code}`,
    `${number}/KH-${code}`,
    `${number}-NQ/ĐU`,
    `${number}-CT/TU`,
    `${number}/${String(year)}/NĐ-CP`,
    `${number}/${String(year)}/TT-BKHCN`,
  ]);
}

function personName(chance: Chance): string {
  const { surnames, middleNames, givenNames } = parts;
  return [surnames, middleNames, givenNames].map((names) => chance.pick(names)).join(' ');
}

function isoDay(chance: Chance, year: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
}
