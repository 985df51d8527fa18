import { describe, expect, test } from 'vitest';
import { readerOf } from '../../support/archive/archive-of.ts';
import { storyEntry } from '../../support/stories.ts';

const tasks = ['Nghiệm thu đề tài'];

function midYear(id = '2021/giua-nam', more: object = {}) {
  return storyEntry(id, {
    event: { start: '2021-07-05' },
    period: { type: '6 tháng', from: '2021-01-01', to: '2021-06-30' },
    tasks,
    ...more,
  });
}

function yearEnd(id = '2021/cuoi-nam', more: object = {}) {
  return storyEntry(id, {
    event: { start: '2021-12-20' },
    period: { type: 'năm', from: '2021-01-01', to: '2021-12-31' },
    ...more,
  });
}

describe('the tasks of a mid-year story', () => {
  test('stand beside the story of the year, and the other way round', () => {
    const reader = readerOf([midYear(), yearEnd()]);
    expect(reader.followUp('/tin-tuc/2021/cuoi-nam/')?.earlier).toMatchObject([
      { path: '/tin-tuc/2021/giua-nam/', tasks },
    ]);
    expect(reader.followUp('/tin-tuc/2021/giua-nam/')?.later?.path).toBe('/tin-tuc/2021/cuoi-nam/');
  });

  test.each([
    ['another agency', { host: 'vien' }],
    ['another year', { period: { type: 'năm', from: '2022-01-01', to: '2022-12-31' } }],
    ['an earlier meeting', { event: { start: '2021-07-01' } }],
    ['a withdrawn story', { withdrawn: { date: '2022-01-01', reason: 'Sai.' } }],
    [
      'a story of the last quarter',
      { period: { type: 'quý', from: '2021-10-01', to: '2021-12-31' } },
    ],
  ])('do not go with %s', (_, more) => {
    const reader = readerOf([midYear(), yearEnd('2021/cuoi-nam', more)]);
    expect(reader.followUp('/tin-tuc/2021/giua-nam/')).toBeUndefined();
  });

  test('go with the agency that the host became', () => {
    const agencies = { cu: { successor: 'moi' }, moi: {} };
    const stories = [midYear('2021/a', { host: 'cu' }), yearEnd('2021/b', { host: 'moi' })];
    expect(readerOf(stories, { agencies }).followUp('/tin-tuc/2021/a/')?.later?.path).toBe(
      '/tin-tuc/2021/b/',
    );
  });

  test('go with the first story of that period', () => {
    const later = yearEnd('2021/nhac-lai', { event: { start: '2021-12-30' } });
    const reader = readerOf([later, midYear(), yearEnd()]);
    expect(reader.followUp('/tin-tuc/2021/giua-nam/')?.later?.path).toBe('/tin-tuc/2021/cuoi-nam/');
    expect(reader.followUp('/tin-tuc/2021/nhac-lai/')).toBeUndefined();
  });
});

test('the period that a story names goes before the one that would come next', () => {
  const quarter = { type: 'quý', from: '2021-07-01', to: '2021-09-30' };
  const reader = readerOf([
    midYear('2021/a', { nextPeriod: quarter }),
    yearEnd('2021/quy', { event: { start: '2021-10-05' }, period: quarter }),
    yearEnd(),
  ]);
  expect(reader.followUp('/tin-tuc/2021/a/')?.later?.path).toBe('/tin-tuc/2021/quy/');
});

test('the tasks of a year are followed up a year later', () => {
  const next = yearEnd('2022/b', {
    event: { start: '2022-12-20' },
    period: { type: 'năm', from: '2022-01-01', to: '2022-12-31' },
  });
  const reader = readerOf([yearEnd('2021/a', { tasks }), next]);
  expect(reader.followUp('/tin-tuc/2022/b/')?.earlier).toMatchObject([{ tasks }]);
});
