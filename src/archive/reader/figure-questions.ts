import { formatPeriod, shortPeriod } from '../../text/format-period.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Archive } from '../archive.ts';
import { agencyFiguresCsvPath, agencyFiguresPath } from '../addresses.ts';
import { chartOf, type Chart } from '../figures/chart.ts';
import { agenciesWithFigures, seriesOf, type FigurePoint, type Series } from '../figures/series.ts';
import { meetingOf } from './meeting-view.ts';
import { agencyCardOf, linkOf, type AgencyCard, type StoryLink } from './views.ts';

export interface PointView {
  /** "6 tháng đầu năm 2021", and the same for a chart. */
  period: string;
  short: string;
  value: number;
  approximate: boolean;
  story: StoryLink;
}

export interface SeriesView {
  label: string;
  unit: string | undefined;
  /** The oldest first. */
  points: readonly PointView[];
  /** Set when there are periods to compare. */
  chart: Chart | undefined;
}

export interface FiguresView {
  agency: AgencyCard;
  path: string;
  /** Address of the same as data. */
  csv: string;
  series: readonly SeriesView[];
}

/** One row of the data: a value with its period and its story. */
export interface FigureRow {
  label: string;
  unit: string;
  period: string;
  from: string;
  to: string;
  value: number;
  approximate: boolean;
  day: string;
  title: string;
  /** Address of the story. */
  path: string;
}

const FEWEST_FOR_CHART = 2;

export function agenciesOfFigures(archive: Archive): string[] {
  return agenciesWithFigures(archive);
}

export function agencyFigures(archive: Archive, id: string): FiguresView | undefined {
  const agency = archive.agency(id);
  const series = seriesOf(archive, id);
  if (agency === undefined || series.length === 0) return undefined;
  return {
    agency: agencyCardOf(agency),
    path: agencyFiguresPath(id),
    csv: agencyFiguresCsvPath(id),
    series: series.map(viewOf),
  };
}

/** Every value of an agency; those of one series follow each other. */
export function figureRows(archive: Archive, id: string): FigureRow[] {
  return seriesOf(archive, id).flatMap(({ label, unit = '', all }) =>
    all.map(({ value, approximate, period, story }) => {
      const { path, start, data } = meetingOf(archive, story);
      return {
        label,
        unit,
        period: formatPeriod(period),
        from: period.from,
        to: period.to,
        value,
        approximate,
        day: start,
        title: data.title,
        path,
      };
    }),
  );
}

function viewOf({ label, unit, points }: Series): SeriesView {
  const hasChart = points.length >= FEWEST_FOR_CHART;
  const shown = points.map(pointOf);
  const words = shown.flatMap(({ short, value }) => [short, formatNumber(value)]);
  const letters = Math.max(...words.map(({ length }) => length));
  const values = points.map(({ value }) => value);
  return { label, unit, points: shown, chart: hasChart ? chartOf(values, letters) : undefined };
}

function pointOf({ period, value, approximate, story }: FigurePoint): PointView {
  return {
    period: formatPeriod(period),
    short: shortPeriod(period),
    value,
    approximate,
    story: linkOf(story),
  };
}
