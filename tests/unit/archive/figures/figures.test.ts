import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../../src/archive/figures/chart.ts';
import { readerOf } from '../../../support/archive/archive-of.ts';
import { storyEntry } from '../../../support/stories.ts';

const agencies = { 'so-khcn': {} };

function told(id: string, value: number, more: object = {}, figure: object = {}) {
  const year = id.slice(0, 4);
  return storyEntry(id, {
    period: { type: 'năm', from: `${year}-01-01`, to: `${year}-12-31` },
    figures: [{ value, unit: 'nhiệm vụ', label: 'Nhiệm vụ hoàn thành', ...figure }],
    ...more,
  });
}

describe('the figures of an agency', () => {
  test('follow one label over periods, however it was spelt', () => {
    const reader = readerOf(
      [told('2021/b', 30), told('2020/a', 20, {}, { label: 'nhiệm  vụ HOÀN thành' })],
      { agencies },
    );
    const [series] = reader.agencyFigures('so-khcn')?.series ?? [];
    expect(series?.label).toBe('Nhiệm vụ hoàn thành');
    expect(series?.points.map(({ period, value }) => [period, value])).toEqual([
      ['Năm 2020', 20],
      ['Năm 2021', 30],
    ]);
    expect(series?.chart?.bars).toHaveLength(2);
  });

  test.each([
    ['another unit', {}, { unit: 'đề tài' }],
    ['a half-year', { period: { type: '6 tháng', from: '2021-01-01', to: '2021-06-30' } }, {}],
  ])('are not compared with %s', (_, more, figure) => {
    const reader = readerOf([told('2020/a', 20), told('2021/b', 30, more, figure)], { agencies });
    const series = reader.agencyFigures('so-khcn')?.series ?? [];
    expect(series).toHaveLength(2);
    expect(series.every(({ chart }) => chart === undefined)).toBe(true);
  });

  test('show the word of the newest story on a period; the data have every word', () => {
    const reader = readerOf(
      [
        told('2021/cu', 30, { publishedAt: '2021-12-20T10:00:00+07:00' }),
        told('2021/moi', 31, { publishedAt: '2021-12-29T10:00:00+07:00' }),
      ],
      { agencies },
    );
    const points = reader.agencyFigures('so-khcn')?.series[0]?.points;
    expect(points?.map(({ value }) => value)).toEqual([31]);
    expect(reader.figureRows('so-khcn').map(({ value }) => value)).toEqual([30, 31]);
  });

  test('are none without a period', () => {
    const reader = readerOf([told('2021/a', 1, { period: undefined })], { agencies });
    expect(reader.agenciesOfFigures()).toEqual([]);
  });
});

describe('a chart', () => {
  test('draws bars from 0 in the measure of their values', () => {
    const { bars, baseline } = chartOf([50, 100]);
    const [half, whole] = bars;
    expect(whole?.height).toBeCloseTo(2 * (half?.height ?? 0), 0);
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(baseline, 0);
  });

  test('draws below the line what is less than nothing', () => {
    const { bars, baseline, height } = chartOf([-10, 10]);
    expect(bars[0]?.y).toBe(baseline);
    expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBeLessThan(height);
    expect(bars[1]?.y).toBeLessThan(baseline);
  });

  test('of zeros, of one value and of many stays within its frame, the newest labelled', () => {
    for (const values of [[0, 0], [3], Array.from({ length: 40 }, (_, index) => index)]) {
      const { bars, width } = chartOf(values);
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.height).toBeGreaterThanOrEqual(0);
      }
      expect(bars.at(-1)?.hasLabel).toBe(true);
    }
  });

  test.each([
    [6, '2023', 6],
    [6, '6T/2023', 3],
    [24, 'QIV/2023', 3],
  ])('of %i periods such as %s has words at %i bars, none on another', (count, word, labelled) => {
    const { bars, width } = chartOf(Array<number>(count).fill(1), word.length);
    const middles = bars.filter(({ hasLabel }) => hasLabel).map(({ label }) => label);
    expect(middles).toHaveLength(labelled);
    const widthOfWord = word.length * 7;
    expect(middles.at(-1)).toBeLessThanOrEqual(width - widthOfWord / 2);
    for (const [index, middle] of middles.slice(1).entries()) {
      expect(middle - (middles[index] ?? 0)).toBeGreaterThan(widthOfWord);
    }
  });
});
