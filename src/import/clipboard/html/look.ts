import { attribute, type Declarations } from './declarations.ts';
import type { HtmlElement } from './html-tree.ts';

/** How a run of text looks, as far as a story keeps it. */
export interface Look {
  isBold: boolean;
  isItalic: boolean;
  isStruck: boolean;
  script: 'base' | 'super' | 'sub';
  href?: string | undefined;
  font?: string | undefined;
}

export const PLAIN_LOOK: Look = {
  isBold: false,
  isItalic: false,
  isStruck: false,
  script: 'base',
};

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const STRUCK = new Set(['s', 'strike', 'del']);
const HEAVY = 600;

/** The look inside an element; what its style says weighs more than its name. */
export function lookIn(element: HtmlElement, style: Declarations, outer: Look): Look {
  const { name } = element;
  return {
    isBold: isHeavy(style.get('font-weight')) ?? (BOLD.has(name) || outer.isBold),
    isItalic: isSlanted(style.get('font-style')) ?? (ITALIC.has(name) || outer.isItalic),
    // A line through the text of an ancestor cannot be taken away again.
    isStruck: outer.isStruck || STRUCK.has(name) || isStruckThrough(style),
    script: scriptIn(name, style) ?? outer.script,
    href: outer.href,
    font: fontIn(element, style) ?? outer.font,
  };
}

function isHeavy(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined;
  const number = Number.parseInt(weight, 10);
  return Number.isNaN(number) ? /^bold/iu.test(weight) : number >= HEAVY;
}

function isSlanted(style: string | undefined): boolean | undefined {
  return style === undefined || style === 'inherit'
    ? undefined
    : /^(?:italic|oblique)/iu.test(style);
}

function isStruckThrough(style: Declarations): boolean {
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return line.includes('line-through');
}

function scriptIn(name: string, style: Declarations): Look['script'] | undefined {
  const align = style.get('vertical-align');
  if (name === 'sup' || align === 'super') return 'super';
  if (name === 'sub' || align === 'sub') return 'sub';
  return align === 'baseline' ? 'base' : undefined;
}

/** The first font of the list: the one that the text was written in. */
function fontIn(element: HtmlElement, style: Declarations): string | undefined {
  const families =
    style.get('font-family') ?? (element.name === 'font' ? attribute(element, 'face') : '');
  const [first = ''] = families.split(',', 1);
  const font = first.replaceAll(/["']/gu, '').trim();
  return font === '' || font === 'inherit' ? undefined : font;
}
