import { expect, test } from 'vitest';
import {
  followWork,
  lineOf,
  sentenceOf,
  summarise,
  type ReleaseEvent,
} from '../../../src/release/progress.ts';

const COUNTS = { stories: 1, rendered: 18, kept: 1760, removed: 0, photos: 6 };

test('the summary of changes counts stories, photos and pages', () => {
  expect(summarise(1778, COUNTS)).toBe(
    'Đã đưa lên: 1 bài mới hoặc đã sửa; 6 ảnh mới; dựng 18 trang, giữ nguyên 1.760 trang.',
  );
});

test('the summary says what is gone, and that no story changed', () => {
  const counts = { ...COUNTS, stories: 0, photos: 0, removed: 2 };
  expect(summarise(1778, counts)).toBe(
    'Đã đưa lên: không bài nào thay đổi; dựng 18 trang, giữ nguyên 1.760 trang; bỏ 2 trang.',
  );
});

test('the summary of a whole build names all pages', () => {
  expect(summarise(1778, undefined)).toBe('Đã đưa lên toàn bộ 1.778 trang.');
});

test.each([
  [undefined, 'Đang dựng trang.'],
  [{ done: 120, of: 1770, secondsLeft: 12.2 }, 'Đang dựng trang: 120/1.770, còn khoảng 13 giây.'],
  [{ done: 1769, of: 1770, secondsLeft: 0.1 }, 'Đang dựng trang: 1.769/1.770, sắp xong.'],
  [{ done: 10, of: 10_000, secondsLeft: 125 }, 'Đang dựng trang: 10/10.000, còn khoảng 3 phút.'],
])('a step says how far it is: %o', (progress, sentence) => {
  expect(sentenceOf('build', progress)).toBe(sentence);
});

test.each<[ReleaseEvent, string | undefined]>([
  [{ event: 'started', step: 'check' }, undefined],
  [{ event: 'finished', step: 'check', seconds: 1.26 }, 'Kiểm tra nội dung: 1,3 giây'],
  [{ event: 'note', message: 'Dựng lại toàn bộ.' }, 'Dựng lại toàn bộ.'],
  [
    { event: 'released', seconds: 4.21, pages: 9, url: '/', summary: 'Đã đưa lên.' },
    'Đã đưa lên. Tất cả: 4,2 giây.',
  ],
])('a person reads %o as one line, or nothing', (event, line) => {
  expect(lineOf(event)).toBe(line);
});

test('the time left is estimated from what is done, and not told for every part', () => {
  let now = 0;
  const told: ReleaseEvent[] = [];
  const follow = followWork(
    (event) => told.push(event),
    'build',
    () => now,
  );
  for (const done of [1, 2, 3, 4]) {
    now += 150;
    follow(done, 4);
  }
  const progress = { event: 'progress', step: 'build', of: 4 };
  expect(told).toEqual([
    { ...progress, done: 1, secondsLeft: expect.closeTo(0.45) as number },
    { ...progress, done: 3, secondsLeft: expect.closeTo(0.15) as number },
    { ...progress, done: 4, secondsLeft: 0 },
  ]);
});
