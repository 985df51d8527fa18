import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  compareEntries,
  decodeEntries,
  encodeEntries,
  type Entry,
  foldForm,
  MOST_WEIGHT,
} from '../../../../src/search/store/entries.ts';

const entry = fc
  .record({
    form: fc.string({ unit: 'grapheme', minLength: 1 }),
    documents: fc.uniqueArray(fc.nat(100_000), { minLength: 1 }),
    seed: fc.nat(),
  })
  .map(({ form, documents, seed }): Entry => {
    const rising = documents.toSorted((a, b) => a - b);
    const weights = rising.map((document) => ((document + seed) % MOST_WEIGHT) + 1);
    return { form, folded: foldForm(form), documents: rising, weights };
  });

describe('entries as bytes', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect([...decodeEntries(encodeEntries(entries))]).toEqual(entries);
      }),
    );
  });

  it('are refused when they are cut', () => {
    const bytes = encodeEntries([
      { form: 'hội nghị', folded: 'hoi nghi', documents: [1, 5], weights: [3, 15] },
    ]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => [...decodeEntries(bytes.subarray(0, length))]).toThrow('ends too early');
    }
  });

  it('stand in the order of their letters, marks last', () => {
    const forms = ['hội', 'hồi', 'hoa', 'hội nghị'].map((form) => ({
      form,
      folded: foldForm(form),
    }));
    expect(forms.sort(compareEntries).map(({ form }) => form)).toEqual([
      'hoa',
      'hồi',
      'hội',
      'hội nghị',
    ]);
  });
});
