import { KINDS, type StoryData } from '../../model/index.ts';
import { titleDocument } from '../../text/cite-document.ts';
import { formatPeriod } from '../../text/format-period.ts';
import type { Archive } from '../archive.ts';
import { agencyFiguresPath, agencyYearPath, documentPath, kindPath } from '../addresses.ts';
import { meetingsByYear } from '../agency-years.ts';
import { besideOf } from '../beside.ts';
import { documentSlug } from '../documents/document-number.ts';
import { seriesOf } from '../figures/series.ts';
import { followUpOf } from '../follow-up.ts';
import type { Story } from '../story.ts';
import { tasksOf, type TasksView } from './follow-up-questions.ts';
import { meetingOf, type MeetingView } from './meeting-view.ts';
import { agencyCardOf, type AgencyCard, type NamedLink } from './views.ts';

export interface AgencyYearView {
  agency: AgencyCard;
  path: string;
  year: number;
  /** This year of the agency and those beside it, the newest first. */
  years: readonly (NamedLink & { year: number })[];
  kinds: readonly (NamedLink & { count: number })[];
  /** The newest first. */
  meetings: readonly MeetingView[];
  /** What was announced in this year or for it, beside what was reported in the end. */
  followUps: readonly { announced: TasksView; report: ReportView | undefined }[];
  figures: readonly FiguresOfMeeting[];
  awards: readonly (StoryData['awards'][number] & { story: MeetingView })[];
  documents: readonly NamedLink[];
}

export interface ReportView extends MeetingView {
  results: StoryData['results'];
}

export interface FiguresOfMeeting {
  meeting: MeetingView;
  period: string | undefined;
  figures: StoryData['figures'];
}

/** Addresses below the agencies: `so-khcn/tong-hop/2021`. */
export function agencyYears(archive: Archive): { agency: string; year: number }[] {
  return archive.agencies.flatMap(({ id }) =>
    Array.from(meetingsByYear(archive, id).keys(), (year) => ({ agency: id, year })),
  );
}

export function agencyYear(archive: Archive, id: string, year: number): AgencyYearView | undefined {
  const agency = archive.agency(id);
  const stories = meetingsByYear(archive, id).get(year);
  if (agency === undefined || stories === undefined) return undefined;
  const meeting = (story: Story): MeetingView => meetingOf(archive, story);
  return {
    agency: agencyCardOf(agency),
    path: agencyYearPath(id, year),
    year,
    years: yearsBeside(archive, id, year),
    kinds: kindsOf(stories),
    meetings: stories.map(meeting),
    followUps: followUpsOf(archive, stories),
    figures: stories
      .filter(({ data }) => data.figures.length > 0)
      .map((story) => ({
        meeting: meeting(story),
        period: story.data.period && formatPeriod(story.data.period),
        figures: story.data.figures,
      })),
    awards: stories.flatMap((story) =>
      story.data.awards.map((award) => ({ ...award, story: meeting(story) })),
    ),
    documents: documentsOf(stories),
  };
}

/**
 * Pages about an agency beside the list of its stories.
 *
 * @param year of the list, which leads to the summary of that year alone
 */
export function waysOfAgency(
  archive: Archive,
  id: string,
  year?: number,
): { figures: string | undefined; years: readonly NamedLink[] } {
  const hasFigures = seriesOf(archive, id).length > 0;
  return {
    figures: hasFigures ? agencyFiguresPath(id) : undefined,
    years: yearLinks(archive, id).filter((each) => year === undefined || each.year === year),
  };
}

function yearsBeside(archive: Archive, id: string, year: number): AgencyYearView['years'] {
  return besideOf(yearLinks(archive, id), (each) => each.year === year);
}

function yearLinks(archive: Archive, id: string): (NamedLink & { year: number })[] {
  return Array.from(meetingsByYear(archive, id).keys(), (year) => ({
    name: String(year),
    year,
    path: agencyYearPath(id, year),
  }));
}

function kindsOf(stories: readonly Story[]): AgencyYearView['kinds'] {
  return [...Map.groupBy(stories, ({ data }) => data.kind)]
    .map(([kind, ofKind]) => ({ name: KINDS[kind], path: kindPath(kind), count: ofKind.length }))
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

/** Pairs whose tasks or whose report are of this year, in the order of the tasks. */
function followUpsOf(archive: Archive, stories: readonly Story[]): AgencyYearView['followUps'] {
  const announced = stories.flatMap((story) => {
    const { later, earlier } = followUpOf(archive, story);
    return [...earlier, ...(later === undefined ? [] : [story])];
  });
  return [...new Set(announced)]
    .sort((a, b) => (a.data.event.start < b.data.event.start ? -1 : 1))
    .map((story) => {
      const { later } = followUpOf(archive, story);
      return {
        announced: tasksOf(archive, story),
        report: later && { ...meetingOf(archive, later), results: later.data.results },
      };
    });
}

function documentsOf(stories: readonly Story[]): NamedLink[] {
  const links = stories.flatMap(({ data }) =>
    data.documents.flatMap((document): NamedLink[] => {
      const slug = documentSlug(document);
      return slug === undefined
        ? []
        : [{ name: titleDocument(document), path: documentPath(slug) }];
    }),
  );
  return [...new Map(links.map((link) => [link.path, link])).values()];
}
