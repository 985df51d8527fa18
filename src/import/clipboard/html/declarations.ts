import type { HtmlElement } from './html-tree.ts';

/** Properties of CSS by their names in small letters; also those that only Word writes (`mso-…`). */
export type Declarations = ReadonlyMap<string, string>;

const LONGEST = 4_000;
const NONE: Declarations = new Map();

/** Reads `color: red; mso-list: l0 level1`. Nothing of it is ever used but what is looked up here. */
export function readDeclarations(css: string): Declarations {
  if (css === '') return NONE;
  const declarations = new Map<string, string>();
  for (const part of css.slice(0, LONGEST).split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/iu, '')
      .trim();
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

export function attribute({ attributes }: HtmlElement, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';
}

export function classesOf(element: HtmlElement): string[] {
  const names = attribute(element, 'class').slice(0, LONGEST);
  return names === '' ? [] : names.split(/\s+/u).filter((name) => name !== '');
}
