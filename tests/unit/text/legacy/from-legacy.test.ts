import { expect, it } from 'vitest';
import { fromLegacy, isLegacyFont } from '../../../../src/text/legacy/index.ts';
import { LOWER, toTcvn3, toVni, UPPER } from './legacy-writer.ts';

it('knows all 134 letters of Vietnamese that ASCII lacks', () => {
  expect(new Set([...LOWER, ...UPPER]).size).toBe(134);
});

it.each(LOWER)(
  'reads %s from a TCVN3 font, and as a capital from its upper-case font',
  (letter) => {
    expect(fromLegacy(toTcvn3(letter), 'tcvn3')).toBe(letter);
    expect(fromLegacy(toTcvn3(letter), 'tcvn3-upper')).toBe(letter.toUpperCase());
  },
);

it.each(Array.from('ĂÂÊÔƠƯĐ'))('reads the capital %s from any TCVN3 font', (letter) => {
  expect(fromLegacy(toTcvn3(letter), 'tcvn3')).toBe(letter);
  expect(fromLegacy(toTcvn3(letter), 'tcvn3-upper')).toBe(letter);
});

it.each([...LOWER, ...UPPER])('reads %s from a VNI font, its mark in either case', (letter) => {
  expect(fromLegacy(toVni(letter), 'vni')).toBe(letter);
  const [base = '', mark = ''] = toVni(letter);
  expect(fromLegacy(base + mark.toLowerCase(), 'vni')).toBe(letter);
});

it.each([
  ['tcvn3', '§æi míi', 'Đổi mới'],
  ['tcvn3', 'Së Khoa häc vµ C«ng nghÖ', 'Sở Khoa học và Công nghệ'],
  ['tcvn3', 'B¶o Th¾ng, M\u00adêng Kh\u00ad¬ng, B¸t X¸t', 'Bảo Thắng, Mường Khương, Bát Xát'],
  ['tcvn3-upper', '§æi míi', 'ĐỔI MỚI'],
  ['tcvn3-upper', 'héi nghÞ s¬ kÕt', 'HỘI NGHỊ SƠ KẾT'],
  ['vni', 'Hoäi nghò toång keát Sôû', 'Hội nghị tổng kết Sở'],
  ['vni', 'ÑOÅI MÔÙI', 'ĐỔI MỚI'],
  ['vni', 'Ñöôøng Nguyeãn Hueä', 'Đường Nguyễn Huệ'],
  ['tcvn3', 'Đổi mới', 'Đổi mới'],
] as const)('reads %s "%s" as "%s"', (encoding, text, unicode) => {
  expect(fromLegacy(text, encoding)).toBe(unicode);
});

it.each([
  ['.VnTime', 'tcvn3'],
  ['.VnArial Narrow', 'tcvn3'],
  ['.VnTimeH', 'tcvn3-upper'],
  ['.VnArial NarrowH', 'tcvn3-upper'],
  ['VNI-Times', 'vni'],
  ['VNI-Helve', 'vni'],
  ['Times New Roman', undefined],
  ['Vnitrom', undefined],
])('takes the font %s for %s', (font, encoding) => {
  expect(isLegacyFont(font)).toBe(encoding);
});
