import { expect, test } from 'vitest';
import { printEvents } from '../../../src/release/print-events.ts';
import type { ReleaseEvent } from '../../../src/release/progress.ts';

const EVENTS: readonly [atSecond: number, ReleaseEvent][] = [
  [0, { event: 'started', step: 'build' }],
  [1, { event: 'progress', step: 'build', done: 1, of: 9, secondsLeft: 8 }],
  [4, { event: 'progress', step: 'build', done: 4, of: 9, secondsLeft: 5 }],
  [5, { event: 'progress', step: 'build', done: 5, of: 9, secondsLeft: 4 }],
  [9, { event: 'finished', step: 'build', seconds: 9 }],
];

function printed(asJson: boolean): string[] {
  const lines: string[] = [];
  let now = 0;
  const report = printEvents({ print: (line) => lines.push(line), asJson, clock: () => now });
  for (const [second, event] of EVENTS) {
    now = second * 1000;
    report(event);
  }
  return lines;
}

test('a person hears what is done, and of a long step at times how far it is', () => {
  expect(printed(false)).toEqual([
    'Đang dựng trang: 4/9, còn khoảng 5 giây.',
    'Dựng trang: 9,0 giây',
  ]);
});

test('a machine reads every event as a JSON line', () => {
  expect(printed(true).map((line) => JSON.parse(line) as unknown)).toEqual(
    EVENTS.map(([, event]) => event),
  );
});
