import { expect, it } from 'vitest';
import { repairLetters } from '../../../src/text/letters.ts';

it.each([
  ['\u00d0ảng ủy', 'Đảng ủy'],
  ['\u0189ại hội', 'Đại hội'],
  ['lao \u00f0ộng', 'lao động'],
  ['Đảng đoàn', 'Đảng đoàn'],
])('repairs "%s" to "%s"', (written, repaired) => {
  expect(repairLetters(written)).toBe(repaired);
});
