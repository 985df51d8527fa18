import { gzipSync } from 'node:zlib';

/** What a reader's browser must fetch before it has shown a page, after gzip. */
export interface PageWeight {
  /** HTML with all styles, in bytes. */
  firstViewBytes: number;
  /** Scripts that the page names, with the modules that those import, in bytes. */
  scriptBytes: number;
  /** Addresses of other hosts that the page itself would load from. */
  thirdParties: string[];
}

/** The text of a file of the site, by its address. */
type ReadText = (address: string) => string;

const STYLES = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"/gu;
const SCRIPTS = /<script\b[^>]*\bsrc="([^"]+)"/gu;
/** Data for programs, such as linked data, is no program: it counts with the page that it stands in. */
const INLINE_SCRIPTS =
  /<script\b(?![^>]*\bsrc=)(?![^>]*\btype="application\/)[^>]*>([^]+?)<\/script>/gu;
const LOADED = /<(?:script|img|source|iframe|video|audio)\b[^>]*\bsrc="((?:https?:)?\/\/[^"]+)"/gu;
/** `import"./a.js"`, `from"./a.js"` of a bundled module; an `import()` is asked for by a click. */
const IMPORTS = /\b(?:from|import)\s*"(\.\/[^"]+)"/gu;

/** Weighs a page as it stands; files that it names are read through `read`. */
export function weighPage(html: string, read: ReadText): PageWeight {
  const modules = withImports(matchesOf(html, SCRIPTS).filter(isOwn), read);
  const code = [...modules.values(), ...matchesOf(html, INLINE_SCRIPTS)];
  const styles = matchesOf(html, STYLES).filter(isOwn).map(read);
  return {
    firstViewBytes: gzipBytes(html) + sumOf(styles),
    scriptBytes: sumOf(code),
    thirdParties: [
      ...matchesOf(html, LOADED),
      ...matchesOf(html, SCRIPTS).filter((address) => !isOwn(address)),
      ...matchesOf(html, STYLES).filter((address) => !isOwn(address)),
    ].filter((address, index, all) => all.indexOf(address) === index),
  };
}

function withImports(entries: readonly string[], read: ReadText): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...entries];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (found.has(address)) continue;
    const code = read(address);
    found.set(address, code);
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    open.push(...matchesOf(code, IMPORTS).map((name) => folder + name.slice(2)));
  }
  return found;
}

function isOwn(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found);
}

function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipBytes(text), 0);
}

function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
