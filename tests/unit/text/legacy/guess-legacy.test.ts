import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessLegacy } from '../../../../src/text/legacy/index.ts';
import { isSyllable } from '../../../../src/text/legacy/syllable.ts';
import { toTcvn3, toVni } from './legacy-writer.ts';

const VIETNAMESE =
  'Sáng ngày 26 tháng 7 năm 2021, Sở Khoa học và Công nghệ Khánh Hòa tổ chức hội nghị sơ kết công tác sáu tháng đầu năm. Đồng chí Giám đốc chủ trì, hơn năm mươi đại biểu tham dự; các phòng báo cáo kết quả, thảo luận phương hướng, nhiệm vụ trọng tâm và ký kết giao ước thi đua'.split(
    ' ',
  );
/** Vietnamese words whose letters Latin-1 has. */
const PLAIN_VIETNAMESE =
  'là và có cô bà hà trà cà hôm nay hòa toà hoá Thái Lý Hoàng xã bão bê tông êm dì sô chè vé tê rét Yên Bái Cà Mau'.split(
    ' ',
  );
const FRENCH =
  'où été à la élève très hôtel forêt Noël naïf haï maïs goût août coût né thé dès déjà français École année même tête île sûr mûr être là-bas œuvre aïeul Citroën protégé bientôt connaître ça garçon le les des pour avec dans santé qualité république «bonjour» ambiguë ô'.split(
    ' ',
  );
const ENGLISH =
  'The 10 µs µg meeting of 2021 was held in Hanoi café naïve résumé façade © 2021 Microsoft® 5µm 20°C ±3 ½ £100 §5 kW·h N·m «quoted» x² m³ ¥500 to an in on no a'.split(
    ' ',
  );

const phraseOf = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));

it.each([
  ['ordinary Vietnamese', [...VIETNAMESE, ...PLAIN_VIETNAMESE]],
  ['Vietnamese in letters of Latin-1 alone', PLAIN_VIETNAMESE],
  ['French', FRENCH],
  ['English and symbols', ENGLISH],
])('leaves %s alone', (_, words) => {
  fc.assert(
    fc.property(phraseOf(words), (text) => {
      expect(guessLegacy(text)).toBeUndefined();
    }),
  );
});

it.each(['', 'Hội nghị'.normalize('NFD'), 'Ðà Nẵng', '100%', 'français', '«»'])(
  'leaves "%s" alone',
  (text) => {
    expect(guessLegacy(text)).toBeUndefined();
  },
);

it.each([
  ['Së', 'tcvn3'],
  ['§æi míi', 'tcvn3'],
  ['Ch\u00ad¬ng tr×nh KH&CN n¨m 2003', 'tcvn3'],
  ['Sôû', 'vni'],
  ['ÑOÅI MÔÙI', 'vni'],
  ['Hoäi nghò Covid-19', 'vni'],
])('finds out what "%s" is written in', (text, encoding) => {
  expect(guessLegacy(text)).toBe(encoding);
});

it('recognises any longer Vietnamese text in either encoding', () => {
  const sentence = fc
    .nat({ max: VIETNAMESE.length - 12 })
    .map((start) => VIETNAMESE.slice(start, start + 12).join(' '));
  fc.assert(
    fc.property(sentence, (text) => {
      expect(guessLegacy(toTcvn3(text))).toBe('tcvn3');
      expect(guessLegacy(toVni(text))).toBe('vni');
    }),
  );
});

it.each(['nghiêng', 'quyết', 'giếng', 'gì', 'Đổi', 'ương', 'khuya', 'hoạch', 'yêu', 'toàn'])(
  'takes "%s" for a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

it.each(['hát', 'mục'])('lets "%s" end in a stop, with an acute or a dot below', (word) => {
  expect(isSyllable(word)).toBe(true);
});

it.each(['hảt', 'mũc', 'school', 'ộtộ', 'bre', 'tầnh', ''])(
  'takes "%s" for no syllable',
  (word) => {
    expect(isSyllable(word)).toBe(false);
  },
);
