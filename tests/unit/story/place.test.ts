import { expect, it } from 'vitest';
import { createLocator } from '../../../src/story/place.ts';

it.each([
  ['ab\ncd', 0, [1, 1]],
  ['ab\ncd', 2, [1, 3]],
  ['ab\ncd', 3, [2, 1]],
  ['ab\r\ncd', 4, [2, 1]],
  ['ab\rcd\n\nx', 7, [4, 1]],
  ['', 0, [1, 1]],
  ['ab\n', 3, [2, 1]],
])('finds offset of %j at %d', (text, offset, [line, column]) => {
  expect(createLocator(text)(offset)).toEqual({ line, column });
});
