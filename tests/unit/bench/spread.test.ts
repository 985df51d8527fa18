import { expect, test } from 'vitest';
import { formatSpread, spreadOf } from '../../bench/spread.ts';

test('the median lies in the middle, also between two', () => {
  expect(spreadOf([9, 1, 2])).toEqual({ median: 2, least: 1, most: 9 });
  expect(spreadOf([4, 1, 2, 9]).median).toBe(3);
});

test.each([
  [[1.234, 2, 1], '1.23 (1.00–2.00)'],
  [[1.001, 1.002], '1.00'],
])('%j is written as %s', (values, text) => {
  expect(formatSpread(values)).toBe(text);
});
