import type { Part } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { givenName } from '../people/person-name.ts';
import { namePagesOf, type Attendance, type Person } from '../people/people.ts';
import { meetingOf, type MeetingView } from './meeting-view.ts';
import type { NamedLink } from './views.ts';

export interface PersonView {
  name: string;
  distinction: string | undefined;
  anchor: string;
  /** The roles that stories name, the latest first, with the years in which they name them. */
  roles: readonly { role: string; from: number; to: number }[];
  /** The newest first. */
  meetings: readonly {
    meeting: MeetingView;
    parts: readonly Part[];
    roles: readonly string[];
  }[];
}

export interface NamePageView {
  path: string;
  /** Every name that the page shows: "Trần Công Hoa, Trần Công Hòa". */
  name: string;
  people: readonly PersonView[];
}

export interface ListedPerson extends NamedLink {
  distinction: string | undefined;
  /** The role that was named last. */
  role: string | undefined;
  /** How many meetings. */
  count: number;
}

/** Addresses of the pages of names, below the list of people. */
export function nameSlugs(archive: Archive): string[] {
  return [...namePagesOf(archive).keys()];
}

export function namePage(archive: Archive, slug: string): NamePageView | undefined {
  const found = namePagesOf(archive).get(slug);
  return (
    found && {
      path: found.path,
      name: [...new Set(found.people.map(({ name }) => name))].join(', '),
      people: found.people.map((person) => viewOf(archive, person)),
    }
  );
}

/** Everybody by the first letter of the given name, as Vietnamese lists are. */
export function peopleByLetter(
  archive: Archive,
): { letter: string; people: readonly ListedPerson[] }[] {
  const collator = new Intl.Collator('vi');
  const people = [...namePagesOf(archive).values()]
    .flatMap(({ path, people: ofName }) =>
      ofName.map((person) => listed(person, ofName.length > 1 ? `${path}#${person.anchor}` : path)),
    )
    .map((person) => ({ person, given: givenName(person.name) }))
    .sort(
      (a, b) =>
        collator.compare(a.given, b.given) ||
        collator.compare(a.person.name, b.person.name) ||
        collator.compare(a.person.path, b.person.path),
    );
  return [...Map.groupBy(people, ({ given }) => firstLetter(given))].map(([letter, ofLetter]) => ({
    letter,
    people: ofLetter.map(({ person }) => person),
  }));
}

function listed({ name, distinction, attendances }: Person, path: string): ListedPerson {
  const role = attendances.find(({ roles }) => roles.length > 0)?.roles.join(', ');
  return { name, path, distinction, role, count: attendances.length };
}

function viewOf(archive: Archive, { attendances, ...person }: Person): PersonView {
  return {
    ...person,
    roles: rolesOf(attendances),
    meetings: attendances.map(({ story, parts, roles }) => ({
      meeting: meetingOf(archive, story),
      parts,
      roles,
    })),
  };
}

function rolesOf(attendances: readonly Attendance[]): PersonView['roles'] {
  const named = attendances.flatMap(({ story: { data }, roles }) =>
    roles.map((role) => ({ role, year: Number(data.event.start.slice(0, 4)) })),
  );
  return [...Map.groupBy(named, ({ role }) => role)].map(([role, times]) => {
    const years = times.map(({ year }) => year);
    return { role, from: Math.min(...years), to: Math.max(...years) };
  });
}

/** A letter of the alphabet: "Ánh" stands under A, "Đức" and "Ưng" under letters of their own. */
function firstLetter(word: string): string {
  const [base = '', ...marks] = word.charAt(0).toUpperCase().normalize('NFD');
  const letter = marks.filter((mark) => /[\u0302\u0306\u031b]/u.test(mark));
  return [base, ...letter].join('').normalize('NFC');
}
