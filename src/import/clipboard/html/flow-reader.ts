import type { Inline } from '../../blocks/blocks.ts';
import { attribute, type Declarations } from './declarations.ts';
import { isBlock, isDropped, lostKindOf } from './element-kinds.ts';
import { OUTSIDE, type Context, type Flow, type Source } from './flow.ts';
import { isElement } from './html-query.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { readLinkAddress } from '../../blocks/link-address.ts';
import { lookIn, type Look } from './look.ts';
import { isTextBox } from '../images/word-shapes.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import type { Piece } from '../piece.ts';
import { readBlock } from './read-block.ts';
import { writeScript } from './script-letters.ts';
import { readSymbols } from './symbol-fonts.ts';
import { isForOthers, readConditional } from './word-comments.ts';

/** Reads a tree of HTML in the order of its text. */
export class FlowReader implements Flow {
  readonly builder = new ParagraphBuilder();
  readonly source: Source;
  /** The elements of notes in the order of their first call, with their places. */
  readonly #notes = new Map<HtmlElement, number>();
  /** Text boxes that were read; Word also shows them as images. */
  #boxes = 0;

  constructor(source: Source) {
    this.source = source;
  }

  read(root: HtmlElement): Piece[] {
    return this.capture(root.children, OUTSIDE);
  }

  /** What the called notes say; a note may call another one, which then stands at the end. */
  readNotes(): Inline[][] {
    const read: Inline[][] = [];
    for (const note of this.#notes.keys()) {
      const pieces = this.capture(note.children, OUTSIDE);
      const lines = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.children] : []));
      read.push(
        lines.flatMap((line, at) => (at === 0 ? line : [{ kind: 'break' as const }, ...line])),
      );
    }
    return read;
  }

  capture(nodes: readonly HtmlNode[], context: Context): Piece[] {
    return this.builder.capture(() => {
      this.readNodes(nodes, context);
    });
  }

  readNodes(nodes: readonly HtmlNode[], context: Context): void {
    let isSkipped = false;
    for (const node of nodes) {
      if (this.builder.isFull) return;
      if (typeof node === 'string') {
        if (!isSkipped) this.addText(node, context);
      } else if (isElement(node)) {
        if (!isSkipped) this.#readElement(node, context);
      } else {
        isSkipped = isForOthers(node.comment);
        this.#boxes += readConditional(this, node.comment);
      }
    }
  }

  addText(text: string, context: Context): void {
    const { script, ...look } = context.look;
    const shown = writeScript(readSymbols(text, look.font), script);
    const lines = context.isPre ? shown.split(/\r\n|\r|\n/u) : [shown];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#breakLine(context);
      if (line !== '') this.builder.addInline({ kind: 'text', text: line, ...look }, context);
    }
  }

  /** A line of text that was typed is a paragraph of its own. */
  #breakLine(context: Context): void {
    if (context.shape.heading === undefined) this.builder.endParagraph();
    else this.builder.addInline({ kind: 'break' }, context);
  }

  #readElement(element: HtmlElement, outer: Context): void {
    const { sheet, notes, lost } = this.source;
    const style = sheet.of(element);
    const note = notes.calls.get(element);
    if (note !== undefined) this.#callNote(note, outer);
    else if (isDropped(element, style)) {
      const kind = lostKindOf(element, style);
      if (kind !== undefined) lost.add(kind);
    } else if (!notes.apart.has(element)) this.#readKept(element, style, outer);
  }

  #readKept(element: HtmlElement, style: Declarations, outer: Context): void {
    const { name } = element;
    if (name === 'br') this.builder.addInline({ kind: 'break' }, outer);
    else if (name === 'img') this.#readImage(element, outer);
    else if (name === 'input') this.#readBox(element);
    else {
      const look = this.#lookIn(element, style, outer.look);
      const context = { ...outer, look, isPre: isPre(element, style) ?? outer.isPre };
      if (isBlock(element, style)) readBlock(this, element, style, context);
      else if (name === 'q') this.readNodes(['“', ...element.children, '”'], context);
      else this.readNodes(element.children, context);
    }
  }

  #lookIn(element: HtmlElement, style: Declarations, outer: Look): Look {
    const look = lookIn(element, style, outer);
    if (element.name !== 'a') return look;
    return { ...look, href: readLinkAddress(attribute(element, 'href')) ?? look.href };
  }

  #readImage(img: HtmlElement, context: Context): void {
    if (this.#boxes > 0 && isTextBox(img)) {
      this.#boxes -= 1;
      return;
    }
    const reading = this.source.images.read(img, context.caption);
    if (reading.kind === 'box') this.builder.addBefore(reading.text);
    if (reading.kind === 'text') this.addText(reading.text, context);
    if (reading.kind === 'image') this.builder.addInline(reading, context);
  }

  #readBox(input: HtmlElement): void {
    if (attribute(input, 'type').toLowerCase() !== 'checkbox') return;
    this.builder.addBefore(Object.hasOwn(input.attributes, 'checked') ? '☑ ' : '☐ ');
  }

  #callNote(note: HtmlElement, context: Context): void {
    const place = this.#notes.get(note) ?? this.#notes.size;
    this.#notes.set(note, place);
    this.builder.addInline({ kind: 'note', note: place }, context);
  }
}

function isPre({ name }: HtmlElement, style: Declarations): boolean | undefined {
  const space = style.get('white-space');
  if (space !== undefined && space !== 'inherit') return space.startsWith('pre');
  return name === 'pre' ? true : undefined;
}
