import type { Paragraph } from '../../blocks/blocks.ts';
import { attribute, classesOf, type Declarations } from './declarations.ts';
import { elementsIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';
import type { Shape } from '../piece.ts';

/** Above all other headings: the name of the document. */
const TITLE_LEVEL = 0;
const QUOTE_CLASS = /^mso(?:intense)?quote(?:cxsp\w+)?$/iu;
const CAPTION_CLASS = /^(?:msocaption|caption|pcaption|image-?caption|wp-caption-text)$/iu;

const ALIGNMENTS: ReadonlyMap<string, Paragraph['align']> = new Map([
  ['left', 'start'],
  ['start', 'start'],
  ['justify', 'start'],
  ['center', 'center'],
  ['-webkit-center', 'center'],
  ['right', 'end'],
  ['end', 'end'],
]);

/** What kind of paragraph the text in an element is. */
export function shapeIn(element: HtmlElement, style: Declarations, outer: Shape): Shape {
  const classes = classesOf(element);
  const heading = headingLevel(element, style, classes) ?? outer.heading;
  return {
    role: roleIn(element, classes) ?? outer.role,
    align: alignmentIn(element, style) ?? outer.align,
    ...(heading === undefined ? {} : { heading }),
  };
}

function headingLevel(
  element: HtmlElement,
  style: Declarations,
  classes: readonly string[],
): number | undefined {
  const tag = /^h([1-6])$/u.exec(element.name)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(element, 'role') === 'heading')
    return Number(/^[1-9]$/u.exec(attribute(element, 'aria-level'))?.[0] ?? 2);
  if (classes.some((name) => /^msotitle(?:cxsp\w+)?$/iu.test(name))) return TITLE_LEVEL;
  const styled = classes.map((name) => /^msoheading([1-9])$/iu.exec(name)?.[1]).find(Boolean);
  const level = styled ?? /^[1-9]$/u.exec(style.get('mso-outline-level') ?? '')?.[0];
  return level === undefined ? undefined : Number(level);
}

function roleIn({ name }: HtmlElement, classes: readonly string[]): Paragraph['role'] | undefined {
  if (name === 'figcaption' || classes.some((each) => CAPTION_CLASS.test(each))) return 'caption';
  return classes.some((name) => QUOTE_CLASS.test(name)) ? 'quote' : undefined;
}

/** Excel writes `general` in its style sheet, which leaves it to the attribute. */
function alignmentIn(element: HtmlElement, style: Declarations): Paragraph['align'] | undefined {
  if (element.name === 'center') return 'center';
  const given = [style.get('text-align') ?? '', attribute(element, 'align')];
  return given
    .map((align) => ALIGNMENTS.get(align.toLowerCase()))
    .find((each) => each !== undefined);
}

/** Mail programs also indent with quotes, which then show no line beside them. */
export function isQuote({ name }: HtmlElement, style: Declarations): boolean {
  if (name !== 'blockquote') return false;
  return !/^(?:none|0)/iu.test(style.get('border') ?? '');
}

/** A program's text; `<pre>` alone is text as it was typed. */
export function isCodeBlock(element: HtmlElement): boolean {
  if (element.name !== 'pre') return false;
  const isNamed = classesOf(element).some((name) =>
    /^(?:lang(?:uage)?-|hljs|prettyprint|code)/u.test(name),
  );
  return isNamed || elementsIn(element, 'code').length > 0;
}
