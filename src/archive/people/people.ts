import type { Part, StoryData } from '../../model/index.ts';
import { personPath } from '../addresses.ts';
import type { Archive } from '../archive.ts';
import { newestEventFirst, type Story } from '../story.ts';
import { toSlug } from '../../text/slug.ts';
import { nameKey, plainName } from './person-name.ts';

type ListedPerson = StoryData['people'][number];

/** What somebody did at one meeting, with the roles of that day. */
export interface Attendance {
  story: Story;
  roles: readonly string[];
  parts: readonly Part[];
}

export interface Person {
  name: string;
  /** The editors' words that tell this one from others of the name. */
  distinction: string | undefined;
  /** Anchor on the page of the name. */
  anchor: string;
  /** The newest meeting first. */
  attendances: readonly Attendance[];
}

/** Everybody whose name is the same without its marks: they share a page. */
export interface NamePage {
  slug: string;
  path: string;
  people: readonly Person[];
}

const known = new WeakMap<Archive, ReadonlyMap<string, NamePage>>();

/** By slug. */
export function namePagesOf(archive: Archive): ReadonlyMap<string, NamePage> {
  const pages = known.get(archive) ?? findNamePages(archive.stories);
  known.set(archive, pages);
  return pages;
}

interface Mention {
  person: ListedPerson;
  name: ReadName;
  story: Story;
}

function findNamePages(stories: readonly Story[]): Map<string, NamePage> {
  const read = nameReader();
  const mentions = stories.flatMap((story) =>
    story.data.people.flatMap((person): Mention[] => {
      const name = read(person.name ?? '');
      return name.slug === '' ? [] : [{ person, name, story }];
    }),
  );
  const bySlug = [...Map.groupBy(mentions, ({ name }) => name.slug)];
  return new Map(
    bySlug.map(([slug, ofSlug]) => [
      slug,
      { slug, path: personPath(slug), people: peopleAmong(ofSlug) },
    ]),
  );
}

interface ReadName {
  plain: string;
  slug: string;
}

/** Reads every spelling once: a few names stand in thousands of stories. */
function nameReader(): (written: string) => ReadName {
  const known = new Map<string, ReadName>();
  return (written) => {
    let name = known.get(written);
    if (name === undefined) {
      const plain = plainName(written);
      known.set(written, (name = { plain, slug: toSlug(plain) }));
    }
    return name;
  };
}

function peopleAmong(mentions: readonly Mention[]): Person[] {
  const byPerson = Map.groupBy(mentions, keyOf);
  const sorted = [...byPerson].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, ofPerson]) => ({
    name: bestSpelling(ofPerson.map(({ name }) => name.plain)),
    distinction: ofPerson[0]?.person.distinction,
    anchor: key.replaceAll(/[^\p{L}\p{M}\d]+/gu, '-').replace(/-$/u, ''),
    attendances: attendancesOf(ofPerson),
  }));
}

function keyOf({ name, person: { distinction = '' } }: Mention): string {
  return `${name.plain.toLowerCase()}|${nameKey(distinction)}`;
}

/** The newest that is not written in capitals. */
function bestSpelling(spellings: readonly string[]): string {
  return spellings.find((name) => name !== name.toUpperCase()) ?? spellings[0] ?? '';
}

/** A person whom a story lists twice was there once. */
function attendancesOf(mentions: readonly Mention[]): Attendance[] {
  return [...Map.groupBy(mentions, ({ story }) => story)]
    .map(([story, ofStory]) => ({
      story,
      roles: [...new Set(ofStory.flatMap(({ person }) => person.roles))],
      parts: [...new Set(ofStory.flatMap(({ person }) => person.part))],
    }))
    .sort((a, b) => newestEventFirst(a.story, b.story));
}
