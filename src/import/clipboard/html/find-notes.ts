import { attribute, classesOf, readDeclarations } from './declarations.ts';
import { childElements, elementsIn, textIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';

/** The footnotes of a document: a link to them leads there, another one back. */
export interface Notes {
  /** From the link in the text to the element that holds the note. */
  calls: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Links back and the elements with the notes, which are no part of the text. */
  apart: ReadonlySet<HtmlElement>;
}

/** What stands for a note in the text: [1], 1, (a), iv, *. */
const MARK = /^\s*[[(]?\s*(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})\s*[\])]?\s*$/iu;
const LONGEST_MARK = 40;
const LONGEST_NOTE = 10_000;
/** The link back is one of the first or the last in a note. */
const LINKS_AT_EDGE = 5;
const ENDS_OF_NOTE = new Set(['li', 'div', 'p', 'aside', 'dd', 'td', 'section']);

/**
 * Word (`_ftn1`), LibreOffice (`sdfootnote1sym`), Google Docs (`ftnt1`), Wikipedia and this site all
 * link a note and its call to each other; their names do not matter.
 */
export function findNotes(root: HtmlElement): Notes {
  const places = new PlaceFinder(root);
  const calls = new Map<HtmlElement, HtmlElement>();
  const apart = new Set<HtmlElement>();
  for (const link of places.links) {
    const target = places.targetOf(link);
    if (target === undefined || apart.has(link) || places.isBehind(link, target)) continue;
    const note = places.noteAround(target);
    const back = places.linksIn(note).find((each) => places.leadsTo(each, link));
    if (back === undefined || note === root || places.isInside(link, note)) continue;
    if (places.isTooLong(note)) continue;
    calls.set(link, note);
    apart.add(note).add(back);
  }
  for (const element of elementsIn(root)) if (isNoteList(element)) apart.add(element);
  return { calls, apart };
}

/** Knows parents, order and names of the elements, so that each question is answered at once. */
class PlaceFinder {
  readonly links: readonly HtmlElement[];
  readonly #parents = new Map<HtmlElement, HtmlElement>();
  readonly #order = new Map<HtmlElement, number>();
  readonly #named = new Map<string, HtmlElement>();
  readonly #linksIn = new Map<HtmlElement, HtmlElement[]>();
  readonly #isTooLong = new Map<HtmlElement, boolean>();

  constructor(root: HtmlElement) {
    const all = elementsIn(root);
    for (const [index, element] of all.entries()) {
      this.#order.set(element, index);
      for (const child of childElements(element)) this.#parents.set(child, element);
      for (const name of namesOf(element))
        if (!this.#named.has(name)) this.#named.set(name, element);
    }
    this.links = all.filter(isCall);
  }

  targetOf(link: HtmlElement): HtmlElement | undefined {
    return this.#named.get(fragmentOf(link) ?? '');
  }

  /** A note stands behind its call. */
  isBehind(a: HtmlElement, b: HtmlElement): boolean {
    return (this.#order.get(a) ?? 0) > (this.#order.get(b) ?? 0);
  }

  /** The element that holds a note, given what its call leads to. */
  noteAround(target: HtmlElement): HtmlElement {
    let note = target;
    for (let up: HtmlElement | undefined = target; up !== undefined; up = this.#parents.get(up)) {
      note = up;
      if (ENDS_OF_NOTE.has(up.name)) break;
    }
    const outer = this.#parents.get(note);
    return outer !== undefined && isNoteBox(outer) ? outer : note;
  }

  isTooLong(note: HtmlElement): boolean {
    const isTooLong = this.#isTooLong.get(note) ?? textIn(note).length > LONGEST_NOTE;
    this.#isTooLong.set(note, isTooLong);
    return isTooLong;
  }

  linksIn(note: HtmlElement): HtmlElement[] {
    const known = this.#linksIn.get(note);
    if (known !== undefined) return known;
    const links = [note, ...elementsIn(note, 'a')].filter(({ name }) => name === 'a');
    const atEdges = [
      ...new Set([...links.slice(0, LINKS_AT_EDGE), ...links.slice(-LINKS_AT_EDGE)]),
    ];
    this.#linksIn.set(note, atEdges);
    return atEdges;
  }

  /** Whether a link leads to another one or to what stands closely around it. */
  leadsTo(back: HtmlElement, link: HtmlElement): boolean {
    const target = this.targetOf(back);
    if (target === undefined) return false;
    const parent = this.#parents.get(link);
    return target === link || target === parent || childElements(link).includes(target);
  }

  isInside(element: HtmlElement, ancestor: HtmlElement): boolean {
    let up: HtmlElement | undefined = element;
    while (up !== undefined && up !== ancestor) up = this.#parents.get(up);
    return up !== undefined;
  }
}

function isCall(element: HtmlElement): boolean {
  if (element.name !== 'a' || fragmentOf(element) === undefined) return false;
  const mark = textIn(element);
  return mark.length <= LONGEST_MARK && MARK.test(mark);
}

function namesOf(element: HtmlElement): string[] {
  const names = [attribute(element, 'id'), attribute(element, 'name')];
  return names.filter((name) => name !== '');
}

/** What stands behind the # of a link; Word writes the address of the file before it. */
function fragmentOf(link: HtmlElement): string | undefined {
  const href = attribute(link, 'href').slice(0, 2_000);
  const sign = href.indexOf('#');
  return sign === -1 || sign === href.length - 1 ? undefined : href.slice(sign + 1);
}

/** The box of one note in Word and LibreOffice, which may hold several paragraphs. */
function isNoteBox(element: HtmlElement): boolean {
  const kind = readDeclarations(attribute(element, 'style')).get('mso-element');
  return (
    /^(?:foot|end)note$/u.test(kind ?? '') ||
    /^sdfootnote\d+$|^sdendnote\d+$/u.test(attribute(element, 'id'))
  );
}

function isNoteList(element: HtmlElement): boolean {
  const kind = readDeclarations(attribute(element, 'style')).get('mso-element');
  if (/^(?:foot|end)note-list$/u.test(kind ?? '')) return true;
  return element.name === 'section' && classesOf(element).includes('footnotes');
}
