import { attribute, classesOf, readDeclarations, type Declarations } from './declarations.ts';
import type { HtmlElement } from './html-tree.ts';
import { elementsIn, textIn } from './html-query.ts';

const LONGEST = 200_000;
const MOST_RULES = 2_000;
/** `p.MsoNormal`, `.xl65`, `td`: what Word and Excel write; other selectors are none of ours. */
const SELECTOR = /^([a-z][a-z0-9]*)?(\.[\w-]+)?$/iu;

/** The styles of a document: fonts and bold text often stand only there. */
export class StyleSheet {
  readonly #rules = new Map<string, Map<string, string>>();
  /** Number format of the levels of Word's lists, by `l0:level1`. */
  readonly #listFormats = new Map<string, string>();

  constructor(root: HtmlElement) {
    for (const style of elementsIn(root, 'style')) this.#read(textIn(style).slice(0, LONGEST));
  }

  /** What holds for an element, its own declarations last. */
  of(element: HtmlElement): Declarations {
    const own = readDeclarations(attribute(element, 'style'));
    if (this.#rules.size === 0) return own;
    const { name } = element;
    const classes = classesOf(element).flatMap((each) => [`.${each}`, `${name}.${each}`]);
    const found = [name, ...classes].flatMap((selector) => this.#rules.get(selector) ?? []);
    if (found.length === 0) return own;
    return new Map([...found, own].flatMap((declarations) => [...declarations]));
  }

  /** `bullet`, `decimal`, `alpha-lower` … of a level such as `l0:level1`. */
  listFormat(level: string): string | undefined {
    return this.#listFormats.get(level);
  }

  /** Without regular expressions over the whole: it may be anything. */
  #read(css: string): void {
    for (let start = 0; this.#rules.size < MOST_RULES;) {
      const open = css.indexOf('{', start);
      const close = css.indexOf('}', open + 1);
      if (open === -1 || close === -1) return;
      this.#add(css.slice(start, open), css.slice(open + 1, close));
      start = close + 1;
    }
  }

  #add(prelude: string, body: string): void {
    const selectors = prelude.slice(-2_000).replace(/^[^]*(?:\*\/|-->|<!--)/u, '');
    const level = /@list\s+(l\d+:level\d)\b/u.exec(selectors)?.[1];
    if (level !== undefined) {
      // Word leaves the format out where it is `decimal`.
      const format = readDeclarations(body).get('mso-level-number-format') ?? 'decimal';
      this.#listFormats.set(level, format);
      return;
    }
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      if (selector === '' || !SELECTOR.test(selector)) continue;
      const key = selector.replace(/^[a-z][a-z0-9]*/iu, (name) => name.toLowerCase());
      const rule = this.#rules.get(key) ?? new Map<string, string>();
      for (const [name, value] of readDeclarations(body)) rule.set(name, value);
      this.#rules.set(key, rule);
    }
  }
}
