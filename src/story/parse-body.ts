import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { BODY_EXTENSIONS } from './body-extensions.ts';
import { messageOf } from './catalogue/index.ts';
import type { Breach } from './finding.ts';
import { locateSyntaxError, type ParserError } from './syntax-error.ts';

export interface ParsedBody {
  /** The tree of what could be read; offsets are those of the body. */
  tree: Root;
  /** What the MDX parser could not read. */
  breaches: Breach[];
}

const LONGEST_BODY = 200_000;
const MOST_ERRORS = 50;
/** Stands for a character that the parser cannot read, so that it goes on behind it. */
const STAND_IN = 'x';

/**
 * Reads a body as MDX. The parser stops at the first error, so the character that opens the
 * unreadable part is replaced, which keeps every offset, and the body is read again.
 */
export function parseBody(body: string): ParsedBody {
  if (body.length > LONGEST_BODY) return refuse(`${String(body.length)} ký tự`);
  const breaches: Breach[] = [];
  let readable = body;
  let lastPlace: number | undefined;
  for (let round = 0; round < MOST_ERRORS; round += 1) {
    try {
      return { tree: fromMarkdown(readable, BODY_EXTENSIONS), breaches };
    } catch (error) {
      if (error instanceof RangeError) return refuse('lồng nhau quá sâu');
      if (!isParserError(error)) throw error;
      const { place, breach } = locateSyntaxError(body, readable, error);
      // The same error again: what was replaced before it was not its cause.
      if (place === lastPlace) breaches.pop();
      breaches.push(breach);
      lastPlace = place;
      readable = `${readable.slice(0, breach.offset)}${STAND_IN}${readable.slice(breach.offset + 1)}`;
    }
  }
  return { tree: { type: 'root', children: [] }, breaches };
}

function refuse(size: string): ParsedBody {
  return {
    tree: { type: 'root', children: [] },
    breaches: [{ offset: 0, code: 'qua-phuc-tap', message: messageOf('qua-phuc-tap', size) }],
  };
}

function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && 'reason' in error && 'source' in error;
}
