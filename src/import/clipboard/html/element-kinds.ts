import { attribute, classesOf, type Declarations } from './declarations.ts';
import { elementsIn, textIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';
import type { LostKind } from '../lost-lines.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol ' +
    'optgroup p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements that hold nothing of a story: programs, controls, what stands around an article. */
const DROPPED = new Set(
  (
    'applet area aside audio base button canvas col colgroup command datalist embed frame frameset head ' +
    'iframe keygen link map math meta meter nav noembed noframes noscript object option ' +
    'output param progress rp script select source style svg template textarea title track video xml'
  ).split(' '),
);
const SHORT_MARK = 2;
/** Text for screen readers alone, and links to edit an encyclopedia. */
const UNSEEN_CLASS = /^(?:sr-only|visually-hidden|screen-reader-text|mw-editsection)$/u;

export function isBlock({ name }: HtmlElement, style: Declarations): boolean {
  const display = style.get('display') ?? '';
  if (name === 'div') return display !== 'inline';
  return BLOCKS.has(name) || /^(?:block|flex|grid|list-item|table)$/u.test(display);
}

/** Whether an element, with all that is in it, is none of the story's. */
export function isDropped(element: HtmlElement, style: Declarations): boolean {
  const { name } = element;
  return DROPPED.has(name) || isHidden(element, style) || isBesideText(element, style);
}

function isHidden(element: HtmlElement, style: Declarations): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('visibility') === 'hidden' || Object.hasOwn(element.attributes, 'hidden'))
    return true;
  if (classesOf(element).some((name) => UNSEEN_CLASS.test(name))) return true;
  // Signs for the eye alone, such as the # that links to a heading.
  return (
    attribute(element, 'aria-hidden') === 'true' && textIn(element).trim().length <= SHORT_MARK
  );
}

/** Comments, deletions and markers of Word; forms that are nothing but controls. */
function isBesideText(element: HtmlElement, style: Declarations): boolean {
  if (/^comment/u.test(style.get('mso-element') ?? '')) return true;
  if (style.get('mso-list') === 'Ignore' || isDeletion(element)) return true;
  if (classesOf(element).some((name) => /^mso(?:comanchor|commentreference)$/iu.test(name)))
    return true;
  return element.name === 'form' && isOnlyControls(element);
}

/** Text that was deleted while changes were tracked. */
function isDeletion(element: HtmlElement): boolean {
  return (
    element.name === 'del' &&
    (classesOf(element).includes('msoDel') || attribute(element, 'datetime') !== '')
  );
}

/** Whole pages of some portals stand in one form. */
function isOnlyControls(form: HtmlElement): boolean {
  return !elementsIn(form).some(({ name }) =>
    /^(?:p|h[1-6]|li|article|table|blockquote)$/u.test(name),
  );
}

/** What a dropped element means to the writer, when it means something. */
export function lostKindOf({ name }: HtmlElement, style: Declarations): LostKind | undefined {
  if (name === 'math') return 'formula';
  if (name === 'del') return 'deletion';
  if (style.get('mso-element') === 'comment-list') return 'comment';
  return /^(?:iframe|object|embed|video|audio|applet)$/u.test(name) ? 'embed' : undefined;
}
