import type { Declarations } from './declarations.ts';
import { readFigure } from './figure.ts';
import type { Context, Flow } from './flow.ts';
import { isElement, textIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';
import { hasLetterStyle, readItem, readWordMarker, type WordMarker } from './list-place.ts';
import { isCodeBlock, isQuote, shapeIn } from './paragraph-shape.ts';
import { readTable } from '../tables/read-table.ts';

const MOST_QUOTES = 3;
const LONGEST_CODE = 20_000;

/** Reads an element that begins a line of its own; what stood before it ends there. */
export function readBlock(
  flow: Flow,
  element: HtmlElement,
  style: Declarations,
  outer: Context,
): void {
  const context = { ...outer, shape: shapeIn(element, style, outer.shape) };
  const { builder } = flow;
  builder.endParagraph();
  if (element.name === 'hr') builder.addPiece({ kind: 'rule' });
  else if (element.name === 'table') readTable(flow, element, context);
  else if (element.name === 'figure') readFigure(flow, element, context);
  else if (element.name === 'ul' || element.name === 'ol') readList(flow, element, style, context);
  else if (isCodeBlock(element)) readCode(flow, element);
  else if (isQuote(element, style)) readQuote(flow, element, context);
  else readParagraph(flow, element, style, context);
  builder.endParagraph();
}

function readParagraph(
  flow: Flow,
  element: HtmlElement,
  style: Declarations,
  context: Context,
): void {
  const { children, name } = element;
  if (name === 'dt')
    flow.readNodes(children, { ...context, look: { ...context.look, isBold: true } });
  else if (name === 'li') readListItem(flow, element, style, context);
  else {
    const marker = readWordMarker(element, style, flow.source.sheet);
    if (marker === undefined) flow.readNodes(children, context);
    else readWordItem(flow, element, marker, context);
  }
}

/** A paragraph that Word numbers; headings keep their number as text. */
function readWordItem(
  flow: Flow,
  { children }: HtmlElement,
  { item, prefix, hasLetters }: WordMarker,
  context: Context,
): void {
  if (context.shape.heading === undefined && item !== undefined) {
    if (hasLetters) flow.source.lost.add('letters');
    flow.readNodes(children, { ...context, item });
    return;
  }
  if (prefix !== '') flow.addText(`${prefix} `, context);
  flow.readNodes(children, context);
}

function readList(flow: Flow, list: HtmlElement, style: Declarations, outer: Context): void {
  const isOrdered = list.name === 'ol';
  const context = { ...outer, lists: [...outer.lists, { isOrdered }] };
  if (isOrdered && hasLetterStyle(list, style)) flow.source.lost.add('letters');
  let first: HtmlElement | undefined = list;
  for (const child of list.children) {
    if (isElement(child) && child.name === 'li') {
      flow.readNodes([child], { ...context, item: readItem(child, context.lists, first) });
      first = undefined;
    } else flow.readNodes([child], context);
  }
}

function readListItem(flow: Flow, li: HtmlElement, style: Declarations, outer: Context): void {
  const item = outer.item ?? readItem(li, outer.lists, undefined);
  if (item.isOrdered && hasLetterStyle(li, style)) flow.source.lost.add('letters');
  flow.readNodes(li.children, { ...outer, item });
}

function readQuote(flow: Flow, element: HtmlElement, outer: Context): void {
  if (outer.quotes >= MOST_QUOTES || outer.isInCell) {
    flow.readNodes(element.children, outer);
    return;
  }
  const context = { ...outer, quotes: outer.quotes + 1, item: undefined, lists: [] };
  const pieces = flow.capture(element.children, context);
  if (pieces.length > 0) flow.builder.addPiece({ kind: 'quote', pieces });
}

function readCode(flow: Flow, element: HtmlElement): void {
  const text = textIn(element).replaceAll(/\r\n?/gu, '\n').slice(0, LONGEST_CODE);
  flow.builder.addPiece({ kind: 'code', text });
}
