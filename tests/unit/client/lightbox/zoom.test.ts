import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, keepInside, WHOLE, zoomAt } from '../../../../src/client/lightbox/zoom.ts';

const STAGE = { width: 400, height: 600 };

test.each([
  ['a wide photo takes the width', { width: 1600, height: 800 }, { width: 400, height: 200 }],
  ['a tall one the height', { width: 800, height: 1600 }, { width: 300, height: 600 }],
  ['a small one stays as it is', { width: 100, height: 50 }, { width: 100, height: 50 }],
])('%s', (_, photo, shown) => {
  expect(fit(photo, STAGE)).toEqual(shown);
});

describe('zooming', () => {
  const near = fc.integer({ min: -200, max: 200 });

  test('keeps the point under the finger', () => {
    fc.assert(
      fc.property(near, near, fc.double({ min: 1, max: 5, noNaN: true }), (x, y, scale) => {
        const zoom = zoomAt(WHOLE, scale, { x, y });
        expect(zoom.x + x * zoom.scale).toBeCloseTo(x);
        expect(zoom.y + y * zoom.scale).toBeCloseTo(y);
      }),
    );
  });

  test('never goes below the whole photo nor beyond its limit', () => {
    expect(zoomAt(WHOLE, 0.2, { x: 0, y: 0 })).toEqual(WHOLE);
    expect(zoomAt(WHOLE, 99, { x: 0, y: 0 }).scale).toBe(5);
  });
});

test('a photo that is smaller than the stage stays in its middle, a larger one covers it', () => {
  const shown = { width: 400, height: 200 };
  expect(keepInside({ scale: 2, x: 900, y: 900 }, shown, STAGE)).toEqual({
    scale: 2,
    x: 200,
    y: 0,
  });
  expect(keepInside({ scale: 1, x: 5, y: 5 }, shown, STAGE)).toEqual({ scale: 1, x: 0, y: 0 });
});
