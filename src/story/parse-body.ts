import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { BODY_EXTENSIONS } from './body-extensions.ts';
import { messageOf, type RuleCode } from './catalogue/index.ts';
import type { Breach } from './finding.ts';
import { locateSyntaxError, type ParserError } from './syntax-error.ts';
import { unravel } from './unravel.ts';

export interface ParsedBody {
  /** The tree of what could be read, tags out of their paragraphs; offsets are those of the body. */
  tree: Root;
  /** What the MDX parser could not read. */
  breaches: readonly Breach[];
}

export const LONGEST_BODY = 200_000;
const DEEPEST = 20;
/** A line that opens so many lists and quotes that the parser would choke on it. */
const TOO_DEEP_LINE =
  /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){100}|^[ \t]{150,}(?:>|[-*+]|\d{1,9}[.)])/mu;
const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'list', 'mdxJsxFlowElement']);

const MOST_ERRORS = 50;
/** Reading again is cheap for a story, not for a book full of errors. */
const MOST_CHARACTERS_READ = 300_000;
/** Stands for a character that the parser cannot read, so that it goes on behind it. */
const STAND_IN = 'x';

/** A body is checked, searched for photos and rendered one after the other: the last is kept. */
let latest: { body: string; parsed: ParsedBody } | undefined;

/**
 * Reads a body as MDX. The parser stops at the first error, so the character that opens the
 * unreadable part is replaced, which keeps every offset, and the body is read again.
 */
export function parseBody(body: string): Readonly<ParsedBody> {
  if (latest?.body !== body) latest = { body, parsed: parseBodyWith(readOn, body) };
  return latest.parsed;
}

/** Reads a body, within the limits of the dialect, with a parser of MDX. */
export function parseBodyWith(read: (body: string) => ParsedBody, body: string): ParsedBody {
  if (body.length > LONGEST_BODY) return refuse(0, `${String(body.length)} ký tự`);
  const deepLine = TOO_DEEP_LINE.exec(body);
  if (deepLine !== null) return refuse(deepLine.index, 'lồng nhau quá sâu');
  try {
    const { tree, breaches } = read(body);
    const tooDeep = findTooDeep(tree);
    return tooDeep === undefined
      ? { tree: unravel(tree), breaches }
      : refuse(tooDeep.position?.start.offset ?? 0, 'lồng nhau quá sâu');
  } catch (error) {
    if (error instanceof RangeError) return refuse(0, 'lồng nhau quá sâu');
    // Builds of the parser for development assert where others report an open tag in a heading.
    if (error instanceof Error && error.name === 'Assertion')
      return refuse(0, body, 'the-khong-khop');
    throw error;
  }
}

function readOn(body: string): ParsedBody {
  const breaches: Breach[] = [];
  const rounds = Math.min(MOST_ERRORS, Math.ceil(MOST_CHARACTERS_READ / (body.length + 1)));
  let readable = body;
  let lastPlace: number | undefined;
  for (let round = 0; round < rounds; round += 1) {
    try {
      return { tree: fromMarkdown(readable, BODY_EXTENSIONS), breaches };
    } catch (error) {
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

/** The first container inside too many others; without recursion, for any depth. */
function findTooDeep(tree: Root): Nodes | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    const depth = next.depth + (CONTAINERS.has(node.type) ? 1 : 0);
    if (depth > DEEPEST) return node;
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth });
  }
  return undefined;
}

function refuse(offset: number, words: string, code: RuleCode = 'qua-phuc-tap'): ParsedBody {
  return {
    tree: { type: 'root', children: [] },
    breaches: [{ offset, code, message: messageOf(code, words) }],
  };
}

function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && 'reason' in error && 'source' in error;
}
