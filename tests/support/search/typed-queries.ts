import { foldVietnamese } from '../../../src/text/fold.ts';
import type { MadeStory } from './made-archive.ts';
import {
  type Ask,
  bare,
  has,
  sameDay,
  sameHost,
  sameMeeting,
  sameMonth,
  sameTopic,
} from './story-facts.ts';
import { telexOf } from './telex.ts';
import { vniOf } from './vni.ts';

const subject = ({ topic, province }: MadeStory): string => `${topic.name} ${province}`;
const aboutTopic =
  (type: (text: string) => string): Ask =>
  (story) => ({ q: type(subject(story)), answers: sameTopic(story) });
const ofDay =
  (write: (year: string, month: number, day: number) => string): Ask =>
  (story) => {
    const [year = '', month = '', day = ''] = story.document.day.split('-');
    return { q: write(year, Number(month), Number(day)), answers: sameDay(story) };
  };
const ofMonth =
  (write: (year: string, month: number) => string): Ask =>
  (story) => {
    const [year = '', month = ''] = story.document.day.split('-');
    return { q: write(year, Number(month)), answers: sameMonth(story) };
  };
const ofAgency =
  (write: (short: string) => string): Ask =>
  (story) =>
    story.agency.short.includes('&')
      ? { q: `${write(story.agency.short)} ${story.province}`, answers: sameHost(story) }
      : undefined;
const oneWord =
  (type: (text: string) => string): Ask =>
  (story, chance) => {
    const words = subject(story).split(' ');
    const at = chance.below(words.length);
    return { q: words.with(at, type(words[at] ?? '')).join(' '), answers: sameTopic(story) };
  };
const MONTHS = 'một hai ba tư năm sáu bảy tám chín mười mười-một mười-hai'.split(' ');

/** Ways in which people type that a search is seldom made for; each is asked just as it stands. */
export const TYPED_CLASSES: Readonly<Record<string, Ask>> = {
  'viết tắt, & rời': ofAgency((short) => short.replaceAll('&', ' & ')),
  'viết tắt, chữ và': ofAgency((short) => short.replaceAll('&', ' và ')),
  'viết tắt, gạch nối': ofAgency((short) => short.replaceAll('&', '-')),
  'viết tắt, liền, thường': ofAgency((short) =>
    foldVietnamese(`so ${bare(short).replaceAll(/[&-]/gu, '')}`).toLowerCase(),
  ),
  'ngày d.m.yyyy': ofDay((year, month, day) => `${String(day)}.${String(month)}.${year}`),
  'ngày d/m/yy': ofDay((year, month, day) => `${String(day)}/${String(month)}/${year.slice(2)}`),
  'ngày iso': ofDay((year, month, day) => [year, month, day].join('-')),
  'ngày không dấu': ofDay((year, month, day) => `ngay ${day} thang ${month} nam ${year}`),
  'ngày d/m năm': ofDay((year, month, day) => `ngày ${day}/${month} năm ${year}`),
  'tháng bằng chữ': ofMonth(
    (year, month) => `tháng ${(MONTHS[month - 1] ?? '').replace('-', ' ')} năm ${year}`,
  ),
  'tháng T7/2021': ofMonth((year, month) => `T${month}/${year}`),
  'quý bằng số': (story) =>
    story.meeting.name.includes('quý III')
      ? { q: `sơ kết quý 3 ${story.province}`, answers: sameMeeting(story) }
      : undefined,
  'văn bản liền': (story) => ({
    q: foldVietnamese(story.paper).toLowerCase().replaceAll(/[/-]/gu, ''),
    answers: has(story.paper),
  }),
  'văn bản số …': (story) => ({ q: `văn bản số ${story.paper}`, answers: has(story.paper) }),
  'người có xưng hô': (story, chance) => {
    const name = story.document.people[0]?.name ?? '';
    return { q: `${chance.pick(['đ/c', 'ông', 'bà'])} ${name}`, answers: has(name) };
  },
  vni: aboutTopic(vniOf),
  'vni một chữ': oneWord(vniOf),
  'telex một chữ': oneWord(telexOf),
  'telex w cuối chữ': aboutTopic((text) =>
    telexOf(text).replaceAll(/\S*w\S*/gu, (word) => `${word.replaceAll('w', '')}w`),
  ),
  'thiếu dấu thanh': aboutTopic((text) =>
    text.normalize('NFD').replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, ''),
  ),
  nfd: aboutTopic((text) => text.normalize('NFD')),
  eth: aboutTopic((text) => text.replaceAll('đ', '\u00f0').replaceAll('Đ', '\u00d0')),
  'chữ hoa': aboutTopic((text) => text.toUpperCase()),
  'ngoặc cong': (story, chance) => {
    const words = chance.pick(story.topic.words);
    return { q: chance.pick([`‘${words}’`, `“${words}”`, `«${words}»`]), answers: has(words) };
  },
  'ngược thứ tự': (story) => ({
    q: `${story.province} ${story.topic.name}`,
    answers: sameTopic(story),
  }),
  'cả câu': (story) => ({
    q: `các tin về ${story.topic.name} ở ${story.province}`,
    answers: sameTopic(story),
  }),
  'gõ dính cả chủ đề': (story) => ({
    q: `${foldVietnamese(story.topic.name).replaceAll(' ', '')} ${foldVietnamese(story.province)}`,
    answers: sameTopic(story),
  }),
};
