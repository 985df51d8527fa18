import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { cutFile, PARTS, type Cut } from '../../typefaces/cuts.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

/**
 * One cut of a typeface, set by its outlines: what comes out does not depend on the fonts of the
 * machine, nor on how its libraries choose among them.
 */
export interface Typeface {
  /** Width of a line, in parts of the size. */
  measure(text: string): number;
  /** The line as data of an SVG path, its first letter at (`xPx`, `yPx`) on the base line. */
  outline(text: string, xPx: number, yPx: number, sizePx: number): string;
}

const FACES = {
  display: 'display-600',
  strong: 'text-600',
  text: 'text-400',
} as const satisfies Record<string, Cut>;

export type Face = keyof typeof FACES;

const opened = new Map<Face, Typeface>();

export function openTypeface(face: Face): Typeface {
  const typeface = opened.get(face) ?? readTypeface(FACES[face]);
  opened.set(face, typeface);
  return typeface;
}

interface Letter {
  advance: number;
  draw(xPx: number, yPx: number, sizePx: number): string;
}

function readTypeface(cut: Cut): Typeface {
  const fonts = PARTS.map((part) => readFont(cutFile(cut, part)));
  const letters = new Map<string, Letter | undefined>();
  const lettersOf = (text: string): Letter[] =>
    Array.from(text.normalize('NFC'), (sign) => {
      const letter = letters.get(sign) ?? findLetter(fonts, sign);
      letters.set(sign, letter);
      return letter;
    }).filter((letter) => letter !== undefined);
  return {
    measure: (text) => lettersOf(text).reduce((sum, { advance }) => sum + advance, 0),
    outline: (text, xPx, yPx, sizePx) => {
      let left = xPx;
      return lettersOf(text)
        .map(({ advance, draw }) => {
          const drawn = draw(left, yPx, sizePx);
          left += advance * sizePx;
          return drawn;
        })
        .join('');
    },
  };
}

function readFont(file: string): Font {
  const found = create(readFileSync(join(PROJECT, file)));
  if (found.isCollection) throw new Error(`${file} is a collection of fonts`);
  return found;
}

/** A sign that the typeface lacks, such as an emoji, is left out. */
function findLetter(fonts: readonly Font[], sign: string): Letter | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
  if (font === undefined) return undefined;
  const { advanceWidth, path } = font.glyphForCodePoint(code);
  const em = font.unitsPerEm;
  return {
    advance: advanceWidth / em,
    draw: (xPx, yPx, sizePx) => {
      const scale = sizePx / em;
      // Letters of fonts stand upright on their base line, pictures hang from their top.
      return path.transform(scale, 0, 0, -scale, xPx, yPx).toSVG();
    },
  };
}
