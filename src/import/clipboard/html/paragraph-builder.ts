import type { Inline, RawInline } from '../../blocks/blocks.ts';
import { isEmpty } from '../../blocks/blocks.ts';
import { tidyInlines } from '../../blocks/tidy-inlines.ts';
import { OUTSIDE, type Context } from './flow.ts';
import { linesOf, type Piece, type Shape } from '../piece.ts';

/** A body holds 200,000 characters, of which each may need a backslash. The rest is left out. */
const MOST_WEIGHT = 90_000;
/** A call with its brackets. */
const WEIGHT_OF_NOTE = 8;
const WEIGHT_OF_PARAGRAPH = 12;
/** A paragraph with more changes of its look than this keeps its text alone. */
const MOST_RUNS = 3_000;

/** Collects the text of a paragraph until it ends, and the pieces that come of it. */
export class ParagraphBuilder {
  #pieces: Piece[] = [];
  #inlines: RawInline[] = [];
  #context: Context = OUTSIDE;
  #weight = 0;
  #before = '';
  #behind: Piece[] = [];

  get isFull(): boolean {
    return this.#weight > MOST_WEIGHT;
  }

  addInline(given: RawInline, context: Context): void {
    if (this.isFull) return;
    const inline = this.#fit(given);
    if (this.#inlines.length === 0) this.#context = context;
    const last = this.#inlines.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && isAlike(last, inline))
      last.text += inline.text;
    else this.#inlines.push({ ...inline });
  }

  /** Puts text before the next words, in whatever paragraph they stand. */
  addBefore(text: string): void {
    this.#before = text;
  }

  #fit(given: RawInline): RawInline {
    const isStart = given.kind === 'text' && given.text.trim() !== '' && this.#before !== '';
    const inline = isStart ? { ...given, text: this.#before + given.text } : given;
    if (isStart) this.#before = '';
    const room = MOST_WEIGHT - this.#weight;
    this.#weight += weightOf(inline);
    return inline.kind === 'text' && inline.text.length > room
      ? { ...inline, text: inline.text.slice(0, room) }
      : inline;
  }

  addPiece(piece: Piece): void {
    this.endParagraph();
    this.#weight += WEIGHT_OF_PARAGRAPH;
    this.#pieces.push(piece);
  }

  endParagraph(): void {
    if (this.#inlines.length > 0) this.#pieces.push(...this.#readParagraph());
    this.#pieces.push(...this.#behind.splice(0));
  }

  #readParagraph(): Piece[] {
    const context = this.#context;
    const inlines = tidyInlines(
      this.#inlines.length > MOST_RUNS ? plain(this.#inlines) : this.#inlines,
    );
    this.#inlines = [];
    const isPhotoFirst = inlines[0]?.kind === 'image';
    const photos = inlines.flatMap((each): Piece[] =>
      each.kind === 'image' ? [{ kind: 'photo', image: each.image }] : [],
    );
    const text = inlines.filter((each) => each.kind !== 'image');
    const paragraphs = paragraphsOf(text, context).map((children): Piece => {
      this.#weight += WEIGHT_OF_PARAGRAPH;
      return { kind: 'paragraph', ...shapeIn(context), children };
    });
    // An image inside a sentence does not cut it in two.
    return isPhotoFirst ? [...photos, ...paragraphs] : [...paragraphs, ...photos];
  }

  /** Puts pieces behind the paragraph that is being read. */
  addBehind(pieces: readonly Piece[]): void {
    this.#behind.push(...pieces);
  }

  /** The pieces that come up while something is read, apart from those around it. */
  capture(read: () => void): Piece[] {
    const outer = {
      pieces: this.#pieces,
      inlines: this.#inlines,
      behind: this.#behind,
      context: this.#context,
    };
    this.#pieces = [];
    this.#inlines = [];
    this.#behind = [];
    read();
    this.endParagraph();
    const captured = this.#pieces;
    this.#pieces = outer.pieces;
    this.#inlines = outer.inlines;
    this.#behind = outer.behind;
    this.#context = outer.context;
    return captured;
  }
}

function weightOf(inline: RawInline): number {
  if (inline.kind === 'text') return inline.text.length + (inline.href?.length ?? 0);
  return inline.kind === 'note' ? WEIGHT_OF_NOTE : 1;
}

/** A heading is one line; elsewhere an empty line begins a new paragraph. */
function paragraphsOf(inlines: readonly Inline[], { shape, isInCell }: Context): Inline[][] {
  if (shape.heading !== undefined || isInCell)
    return isEmpty(inlines) ? [] : [tidyInlines(inlines)];
  const paragraphs: Inline[][] = [];
  let lines: Inline[][] = [];
  const end = (): void => {
    const joined = lines.flatMap((line, index) =>
      index === 0 ? line : [{ kind: 'break' as const }, ...line],
    );
    if (lines.length > 0) paragraphs.push(tidyInlines(joined));
    lines = [];
  };
  for (const line of linesOf(inlines)) {
    if (isEmpty(line)) end();
    else lines.push(line);
  }
  end();
  return paragraphs;
}

function shapeIn({ shape, item }: Context): Shape {
  if (item === undefined) return shape;
  const { hasBegun, depth, isOrdered, start } = item;
  item.hasBegun = true;
  return {
    ...shape,
    heading: undefined,
    list: hasBegun ? { depth, isOrdered, isContinued: true } : { depth, isOrdered, start },
  };
}

function isAlike(a: RawInline & { kind: 'text' }, b: RawInline & { kind: 'text' }): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isStruck === b.isStruck &&
    a.href === b.href &&
    a.font === b.font
  );
}

function plain(inlines: readonly RawInline[]): RawInline[] {
  const text = inlines.map((each) => (each.kind === 'text' ? each.text : ' ')).join('');
  const images = inlines.filter(({ kind }) => kind === 'image');
  return [...images, { kind: 'text', text, isBold: false, isItalic: false, isStruck: false }];
}
