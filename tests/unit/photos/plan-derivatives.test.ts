import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PHOTO_SETTINGS } from '../../../src/photos/photo-settings.ts';
import { planDerivatives } from '../../../src/photos/plan-derivatives.ts';

const widthsOf = (widthPx: number, heightPx: number) => {
  const { avif, jpeg } = planDerivatives({ widthPx, heightPx }, DEFAULT_PHOTO_SETTINGS);
  return { avif: avif.map((size) => size.widthPx), jpeg: jpeg.widthPx };
};

test.each([
  ['wider than all', 4000, 3000, [480, 960, 1600], 1200],
  ['between two widths', 1100, 800, [480, 960, 1100], 1100],
  ['as wide as one width', 960, 640, [480, 960], 960],
  ['narrower than all', 200, 300, [200], 200],
  ['one pixel', 1, 1, [1], 1],
])('a photo %s', (_, widthPx, heightPx, avif, jpeg) => {
  expect(widthsOf(widthPx, heightPx)).toEqual({ avif, jpeg });
});

test('keeps the proportions', () => {
  const { avif, jpeg } = planDerivatives({ widthPx: 4032, heightPx: 3024 }, DEFAULT_PHOTO_SETTINGS);
  expect(avif.map(({ heightPx }) => heightPx)).toEqual([360, 720, 1200]);
  expect(jpeg).toEqual({ widthPx: 1200, heightPx: 900 });
});

const side = fc.integer({ min: 1, max: 100_000 });

test('is never larger than the original nor than the encoder takes', () => {
  fc.assert(
    fc.property(side, side, (widthPx, heightPx) => {
      const { base, avif, jpeg } = planDerivatives({ widthPx, heightPx }, DEFAULT_PHOTO_SETTINGS);
      expect(avif.length).toBeGreaterThan(0);
      for (const size of [base, ...avif, jpeg]) {
        expect(size.widthPx).toBeGreaterThanOrEqual(1);
        expect(size.widthPx).toBeLessThanOrEqual(widthPx);
        expect(size.heightPx).toBeGreaterThanOrEqual(1);
        expect(size.heightPx).toBeLessThanOrEqual(Math.min(heightPx, 16_384));
        expect(base.widthPx).toBeGreaterThanOrEqual(size.widthPx);
        expect(base.heightPx).toBeGreaterThanOrEqual(size.heightPx);
      }
    }),
  );
});
