const SPACE = ' \\t\\n\\f\\r';
const NAME = `[^${SPACE}"'<>/=]+`;
const VALUE = `"[^"]*"|'[^']*'|[^${SPACE}"'\`<>/=]+`;
const ATTRIBUTE = `${NAME}(?:[${SPACE}]*=[${SPACE}]*(?:${VALUE}))?`;
/** No two ways lead through it, so that a long tag which does not match is given up at once. */
const START_TAG = new RegExp(`<[a-z][a-z0-9-]*(?:[${SPACE}/]+${ATTRIBUTE})*[${SPACE}/]*>`, 'iy');
const END_TAG_OR_DOCTYPE = /<(?:\/|!doctype)[^>]*>/iy;

/** Elements whose text may hold `<`. */
const WITH_TEXT = /<(script|style|title)[ \t\n\f\r/>]/iy;
const TEXT_ENDS: Readonly<Record<string, RegExp>> = {
  script: /<\/script[ \t\n\f\r/>]/iy,
  style: /<\/style[ \t\n\f\r/>]/iy,
  title: /<\/title[ \t\n\f\r/>]/iy,
};
/** Elements in which tags are other tags, or none. */
const PARTICULAR = /<(?:iframe|math|noembed|noframes|plaintext|svg|textarea|xmp)[ \t\n\f\r/>]/iy;

/**
 * The start tags of a page as they are written, in their order; a style has its text behind it.
 * Undefined where parsers might see other tags, or where only they know: comments, drawings, quotes in
 * odd places. All that matters is ASCII, so that the bytes of a page may stand for its letters.
 */
export function splitPage(html: string): string[] | undefined {
  const parts: string[] = [];
  for (let start = html.indexOf('<'); start !== -1;) {
    let next = endOf(END_TAG_OR_DOCTYPE, html, start);
    if (next === undefined) {
      const end = endOf(START_TAG, html, start);
      if (end === undefined || endOf(PARTICULAR, html, start) !== undefined) return undefined;
      WITH_TEXT.lastIndex = start;
      const name = WITH_TEXT.exec(html)?.[1]?.toLowerCase();
      next = name === undefined ? end : endOfText(html, name, end);
      if (next === undefined) return undefined;
      parts.push(html.slice(start, name === 'style' ? next : end));
    }
    start = html.indexOf('<', next);
  }
  return parts;
}

/** Where a text ends that must begin at this place; undefined when another one does. */
function endOf(sticky: RegExp, html: string, start: number): number | undefined {
  sticky.lastIndex = start;
  return sticky.test(html) ? sticky.lastIndex : undefined;
}

/** Where the closing tag of the element begins; undefined when there is none. */
function endOfText(html: string, name: string, from: number): number | undefined {
  const closing = TEXT_ENDS[name];
  if (closing === undefined) return undefined;
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (endOf(closing, html, at) !== undefined) return at;
  }
  return undefined;
}
