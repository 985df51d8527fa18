import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { CUTS, cutFile, PARTS, type Cut, type Part } from '../../../src/typefaces/cuts.ts';
import { CORE_LETTERS, REST_LETTERS, toRanges } from '../../../src/typefaces/letters.ts';

const ALPHABET = Array.from('aăâeêioôơuưybcdđghklmnpqrstvx');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = /[aăâeêioôơuưy]/u;
const small = ALPHABET.flatMap((letter) =>
  VOWELS.test(letter) ? TONES.map((tone) => (letter + tone).normalize('NFC')) : [letter],
);
/** As a foreign word is written in a story. */
const FOREIGN = Array.from('fjwzFJWZ');
const LETTERS = [...small, ...small.map((letter) => letter.toUpperCase()), ...FOREIGN];

const cuts = Object.keys(CUTS) as Cut[];

function open(cut: Cut, part: Part): { bytes: Buffer; font: Font } {
  const bytes = readFileSync(cutFile(cut, part));
  const font = create(bytes);
  if (font.isCollection) throw new Error(`${cut} is a collection of fonts`);
  return { bytes, font };
}

const lacks = (font: Font, letters: readonly string[]) =>
  letters.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

describe.each(cuts)('%s', (cut) => {
  const { font } = open(cut, 'core');

  test('has every Vietnamese letter, composed and decomposed', () => {
    expect(LETTERS).toHaveLength(186);
    expect(lacks(font, LETTERS)).toEqual([]);
    expect(lacks(font, Array.from(LETTERS.join('').normalize('NFD')))).toEqual([]);
  });

  test('is no higher with its marks than the lowest line that it is set in', () => {
    const boxes = Array.from('ẶẾỠỮẬỤ').map(
      (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).path.bbox,
    );
    const reach = Math.max(...boxes.map(({ maxY }) => maxY)) / font.unitsPerEm;
    const depth = -Math.min(...boxes.map(({ minY }) => minY)) / font.unitsPerEm;
    expect(reach + depth).toBeLessThan(cut.startsWith('display') ? 1.3 : 1.45);
  });

  test.each(PARTS)('carries no name that its licence reserves, in %s', (part) => {
    const named = open(cut, part).font;
    expect([named.familyName, named.fullName, named.postscriptName].join()).not.toMatch(
      /source|vietnam/iu,
    );
    expect(named.copyright).toMatch(/Adobe|Be Vietnam Pro Project Authors/u);
  });

  test('has the other Latin alphabets of Europe in a file of its own', () => {
    const rest = open(cut, 'rest').font;
    expect(lacks(rest, Array.from('äöüßçñëïøåæłřšžÄÖÜÇÑ'))).toEqual([]);
  });
});

test('no letter stands in both files of a cut', () => {
  expect(REST_LETTERS.filter((letter) => CORE_LETTERS.includes(letter))).toEqual([]);
});

test('letters become the ranges of a style sheet', () => {
  expect(toRanges(Array.from('acbü'))).toEqual(['U+61-63', 'U+FC']);
  expect(toRanges([])).toEqual([]);
});
