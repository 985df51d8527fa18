import { expect, it } from 'vitest';
import { formatFigure, formatNumber } from '../../../src/text/numbers.ts';

it.each([
  [6.8, '6,8'],
  [1234567, '1.234.567'],
  [123, '123'],
  [1000, '1.000'],
  [-1234.5, '-1.234,5'],
  [0.1 + 0.2, '0,3'],
  [0, '0'],
  [100000000000, '100.000.000.000'],
])('writes %d as "%s"', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

it.each([
  [{ value: 6.8, unit: 'tỷ đồng', approximate: true }, 'gần 6,8 tỷ đồng'],
  [{ value: 27 }, '27'],
  [{ value: 100, unit: '%' }, '100%'],
  [{ value: 40, unit: 'năm', approximate: false }, '40 năm'],
])('writes the figure %j as "%s"', (figure, written) => {
  expect(formatFigure(figure)).toBe(written);
});
