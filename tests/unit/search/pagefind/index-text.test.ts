import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromIndexText, toIndexText } from '../../../../src/search/pagefind/index-text.ts';

describe('toIndexText', () => {
  it.each([
    ['Đảng ủy', 'D\u0335ảng ủy'],
    ['đồng chí Trần Đắc Hiến', 'd\u0335ồng chí Trần D\u0335ắc Hiến'],
    ['Đảng uỷ', 'D\u0335ảng ủy'],
    ['Ðảng ủy', 'D\u0335ảng ủy'],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['sơ kết'.normalize('NFD'), 'sơ kết'],
    ['60-NQ/ĐU', '60-NQ/D\u0335U'],
    ['dang uy', 'dang uy'],
  ])('writes "%s" for the index', (text, indexed) => {
    expect(toIndexText(text)).toBe(indexed);
  });

  it('leaves nothing of đ when marks are folded away', () => {
    expect(toIndexText('Đại đoàn kết').normalize('NFD').replaceAll(/\p{M}/gu, '')).toBe(
      'Dai doan ket',
    );
  });
});

describe('fromIndexText', () => {
  it('gives đ back', () => {
    expect(fromIndexText('D\u0335ảng ủy d\u0335ã họp')).toBe('Đảng ủy đã họp');
  });

  it('undoes what toIndexText did to well-spelled text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('đĐdDaăâeêoơưyhgn 0/&-')) });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fromIndexText(toIndexText(text))).toBe(text);
      }),
    );
  });
});
