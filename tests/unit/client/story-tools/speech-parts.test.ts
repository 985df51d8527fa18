import { expect, test } from 'vitest';
import { speechParts } from '../../../../src/client/story-tools/speech-parts.ts';

test.each([
  ['Họp ngày 05/7/2021.  Sở chủ trì.', ['Họp ngày 05/7/2021.', 'Sở chủ trì.']],
  ['Kinh phí 6,8 tỷ đồng; 27 sáng kiến', ['Kinh phí 6,8 tỷ đồng;', '27 sáng kiến']],
  ['Nghị quyết số 60-NQ/ĐU', ['Nghị quyết số 60-NQ/ĐU']],
  ['…', []],
  ['', []],
])('reads %j in parts', (paragraph, parts) => {
  expect(speechParts(paragraph)).toEqual(parts);
});

test('cuts a long sentence at commas or spaces and loses no word', () => {
  const long = 'một hai ba bốn, '.repeat(60).trim();
  const parts = speechParts(long);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(180);
  expect(parts.join(' ')).toBe(long);
});

test('leaves a word longer than any part whole', () => {
  expect(speechParts('a'.repeat(400))).toEqual(['a'.repeat(400)]);
});
