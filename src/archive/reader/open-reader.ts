import type { EmblemView, SiteData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import * as agencies from './agency-questions.ts';
import * as data from './data-questions.ts';
import * as feeds from './feed-questions.ts';
import * as home from './home-questions.ts';
import * as library from './library-questions.ts';
import * as lists from './list-questions.ts';
import * as maps from './map-questions.ts';
import * as agencyYears from './agency-year-questions.ts';
import * as calendar from './calendar-questions.ts';
import * as documents from './document-questions.ts';
import * as figures from './figure-questions.ts';
import * as followUps from './follow-up-questions.ts';
import * as siteMaps from './site-map-questions.ts';
import * as people from './people-questions.ts';
import * as photos from './photo-questions.ts';
import * as sections from './section-questions.ts';
import * as stories from './story-questions.ts';

const site = (archive: Archive): SiteData => archive.site;

/** The emblem of the settings, made for pages. */
const emblem = (archive: Archive): EmblemView | undefined => archive.emblem;

const QUESTIONS = {
  site,
  emblem,
  ...agencies,
  ...home,
  ...stories,
  ...lists,
  ...sections,
  ...photos,
  ...library,
  ...feeds,
  ...maps,
  ...data,
  ...people,
  ...documents,
  ...calendar,
  ...siteMaps,
  ...followUps,
  ...figures,
  ...agencyYears,
};

type Questions = typeof QUESTIONS;

/**
 * All that a page can learn of the content: it asks, and each question is noted. A page that is
 * shown something new by a new question therefore depends on it without a further word.
 */
export type ArchiveReader = {
  readonly [Name in keyof Questions]: Questions[Name] extends (
    archive: Archive,
    ...details: infer Details
  ) => infer Answer
    ? (...details: Details) => Answer
    : never;
};

/** A question with its details as text: `["newsPage",3]`. */
export type Inquiry = string;

export interface OpenArchive {
  reader: ArchiveReader;
  /** What the archive answers to a question that was noted; it may be from an earlier archive. */
  answerTo(inquiry: Inquiry): unknown;
}

/** @param note hears every question at the moment it is asked */
export function openReader(
  archive: Archive,
  note: (inquiry: Inquiry) => void = () => undefined,
): OpenArchive {
  const known = new Map<Inquiry, unknown>();
  const answerTo = (inquiry: Inquiry): unknown => {
    if (known.has(inquiry)) return known.get(inquiry);
    const [name, ...details] = JSON.parse(inquiry) as [keyof Questions, ...never[]];
    const question = QUESTIONS[name] as (archive: Archive, ...details: never[]) => unknown;
    const answer = question(archive, ...details);
    known.set(inquiry, answer);
    return answer;
  };
  const ask = (name: string) => {
    return (...details: (string | number)[]): unknown => {
      const inquiry = JSON.stringify([name, ...details]);
      note(inquiry);
      // Answers are shared: a page that changed one would change other pages unseen.
      return freezeDeep(answerTo(inquiry));
    };
  };
  const reader: Record<string, unknown> = Object.fromEntries(
    Object.keys(QUESTIONS).map((name) => [name, ask(name)]),
  );
  return { reader: reader as ArchiveReader, answerTo };
}

function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freezeDeep);
  return value;
}
