import { describe, expect, test } from 'vitest';
import { parseChoices, stepSize } from '../../../../src/client/reading/choices.ts';

describe('parseChoices', () => {
  test('reads what the panel keeps', () => {
    expect(parseChoices('{"theme":"dark","size":"larger","keys":false}')).toEqual({
      theme: 'dark',
      size: 'larger',
      keys: false,
    });
  });

  test.each([null, '', '{', 'null', '7', '[]', '{"theme":"pink","size":3,"keys":true}'])(
    'finds no choice in %j',
    (stored) => {
      expect(parseChoices(stored)).toEqual({ theme: undefined, size: undefined, keys: undefined });
    },
  );
});

describe('stepSize', () => {
  test('goes from the size of the device to the largest and stays there', () => {
    expect(stepSize(undefined, 1)).toBe('large');
    expect(stepSize('larger', 1)).toBe('largest');
    expect(stepSize('largest', 1)).toBe('largest');
  });

  test('goes back to the size of the device and stays there', () => {
    expect(stepSize('large', -1)).toBeUndefined();
    expect(stepSize(undefined, -1)).toBeUndefined();
  });
});
