import type { MadeStory } from './made-archive.ts';
import type { Chance } from './random.ts';

/** Makes one query of a class about a story: what is asked, and which stories answer it. */
export type Ask = (
  story: MadeStory,
  chance: Chance,
) => { q: string; answers: (other: MadeStory) => boolean } | undefined;

type Answers = (story: MadeStory) => (other: MadeStory) => boolean;

/** Stories in which words stand, with their marks, as whole words. */
export function has(words: string): (story: MadeStory) => boolean {
  const wanted = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${wanted}(?![\p{L}\p{N}])`, 'u');
  return ({ text }) => whole.test(text.toLowerCase());
}

export const sameProvince: Answers =
  ({ province }) =>
  (other) =>
    other.province === province;

export const sameHost: Answers =
  ({ province, agency }) =>
  (other) =>
    other.province === province && other.agency === agency;

/** An agency that is called like the topic answers, too. */
export const sameTopic: Answers =
  ({ province, topic }) =>
  (other) =>
    other.province === province &&
    (other.topic === topic || other.agency.name.toLowerCase().endsWith(topic.name));

export const sameMeeting: Answers = (story) => (other) =>
  other.meeting === story.meeting && sameProvince(story)(other);

export const sameDay: Answers = (story) => (other) => other.document.day === story.document.day;

export const sameMonth: Answers = (story) => (other) =>
  other.document.day.slice(0, 7) === story.document.day.slice(0, 7);

/** "Sở KH&CN" → "KH&CN". */
export function bare(name: string): string {
  return name.replace(/^Sở /u, '');
}
