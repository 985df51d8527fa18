import { describe, expect, it } from 'vitest';
import { foldVietnamese, hasMarks } from '../../../src/text/fold.ts';

describe('foldVietnamese', () => {
  it.each([
    ['Đảng ủy', 'dang uy'],
    ['Hội nghị sơ kết', 'hoi nghi so ket'],
    ['60-NQ/ĐU', '60-nq/du'],
    ['Ðại học', 'dai hoc'],
    ['Ấ Ậ Ẵ Ợ Ữ Ỷ', 'a a a o u y'],
    ['Hội nghị'.normalize('NFD'), 'hoi nghi'],
    ['KH&CN 100%', 'kh&cn 100%'],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });
});

describe('hasMarks', () => {
  it.each([
    ['dang uy', false],
    ['KHCN 2021', false],
    ['đang', true],
    ['Đ', true],
    ['uỷ', true],
    ['so kết', true],
    ['ho\u0323i', true],
    ['tư', true],
  ])('says of "%s": %s', (text, marked) => {
    expect(hasMarks(text)).toBe(marked);
  });
});
