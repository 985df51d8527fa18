import type { StoryData } from '../../model/index.ts';
import { placeTones } from '../../text/tone.ts';
import type { Archive } from '../archive.ts';
import type { Story } from '../story.ts';

type Period = NonNullable<StoryData['period']>;

/** A figure of a story, for the period of which the story tells. */
export interface FigurePoint {
  value: number;
  approximate: boolean;
  period: Period;
  story: Story;
}

/** Values of one thing in one unit for periods of one kind. */
export interface Series {
  label: string;
  unit: string | undefined;
  type: Period['type'];
  /** The oldest period first; where several stories tell of one, the word of the newest stands. */
  points: readonly FigurePoint[];
  /** Every value, by period, then as they were published. */
  all: readonly FigurePoint[];
}

const known = new WeakMap<Archive, ReadonlyMap<string, readonly Series[]>>();

/** The figures of an agency, those with the most periods first. */
export function seriesOf(archive: Archive, agency: string): readonly Series[] {
  const series = known.get(archive) ?? findSeries(archive);
  known.set(archive, series);
  return series.get(agency) ?? [];
}

/** Ids of the agencies that have figures for a period. */
export function agenciesWithFigures(archive: Archive): string[] {
  return archive.agencies.map(({ id }) => id).filter((id) => seriesOf(archive, id).length > 0);
}

interface Told extends FigurePoint {
  figure: StoryData['figures'][number];
}

function findSeries({ stories }: Archive): Map<string, Series[]> {
  const byHost = Map.groupBy(stories.toReversed().flatMap(toldBy), ({ story }) => story.data.host);
  return new Map([...byHost].map(([host, told]) => [host, seriesAmong(told)]));
}

function toldBy(story: Story): Told[] {
  const { period, figures } = story.data;
  if (period === undefined) return [];
  return figures.map((figure) => ({
    figure,
    value: figure.value,
    approximate: figure.approximate,
    period,
    story,
  }));
}

function seriesAmong(told: readonly Told[]): Series[] {
  const byKey = Map.groupBy(told, ({ figure: { label, unit = '' }, period }) =>
    [plain(label), plain(unit), period.type].join('|'),
  );
  return [...byKey.values()]
    .map((ofKey) => {
      const newest = ofKey.at(-1);
      const all = ofKey
        .map(({ value, approximate, period, story }) => ({ value, approximate, period, story }))
        .sort((a, b) => (a.period.to < b.period.to ? -1 : Number(a.period.to > b.period.to)));
      const byPeriod = new Map(
        all.map((point) => [`${point.period.from} ${point.period.to}`, point]),
      );
      return {
        label: newest?.figure.label ?? '',
        unit: newest?.figure.unit,
        type: newest?.period.type ?? 'năm',
        points: [...byPeriod.values()],
        all,
      };
    })
    .sort((a, b) => b.points.length - a.points.length || (a.label < b.label ? -1 : 1));
}

function plain(words: string): string {
  return placeTones(words).toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
