import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BATCH_BYTES, splitBatches } from '../../../../admin/backends/batches.ts';

const files = (...sizes: number[]): { size: number }[] => sizes.map((size) => ({ size }));
const MIB = 1024 * 1024;

test('forty phone photos go in groups of six', () => {
  const photos = files(...Array.from({ length: 40 }, () => 1.2 * MIB));
  expect(splitBatches(photos).map(({ length }) => length)).toEqual([6, 6, 6, 6, 6, 6, 4]);
});

test('no files are no batch', () => {
  expect(splitBatches([])).toEqual([]);
});

test('a file beyond the limit goes alone', () => {
  const batches = splitBatches(files(1, 11, 1, 1), 10).map((batch) =>
    batch.map(({ size }) => size),
  );
  expect(batches).toEqual([[1], [11], [1, 1]]);
});

test('nothing is lost, doubled, moved or above the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 * BATCH_BYTES)), (sizes) => {
      const all = files(...sizes);
      const batches = splitBatches(all);
      expect(batches.flat()).toEqual(all);
      for (const batch of batches) {
        const total = batch.reduce((sum, { size }) => sum + size, 0);
        expect(batch.length === 1 || total <= BATCH_BYTES).toBe(true);
      }
    }),
  );
});
