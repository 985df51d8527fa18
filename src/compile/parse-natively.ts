import type { Nodes, Root } from 'mdast';
import { mdxToMdast, type TreeOptions } from 'satteri';
import { parseBodyWith, type ParsedBody } from '../story/parse-body.ts';

const OPTIONS: TreeOptions = { features: { smartPunctuation: false, frontmatter: false } };

/** What the two parsers are known to read in different ways, now and then. */
const DISPUTED = [
  // tabs, and characters beyond the first plane beside marks and addresses
  /[\t\u{10000}-\u{10ffff}]/u,
  // bare addresses
  /@|www\.|(?<!\]\()https?:/iu,
  // braces, and signs that open no tag
  /(?<!\\)\{|(?<!\\)<(?![A-Za-z/])/u,
  // escaped signs beside marks, brackets in brackets, notes without text, images, breaks in links
  /\\[*_~][*_~]|\[\[|\[\^[^\]]*\]:[ \t]*$|!\[|\\\n\]/mu,
  // items with nothing behind the sign, boxes of tasks with nothing behind them
  /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]*$|\[[ x]\][ \t]*$/imu,
  // lines that MDX takes for JavaScript
  /^[ \t]*(?:import|export)[ \t]/mu,
];

/**
 * Reads a body with Sätteri, Astro's own parser in machine code, some fifteen times as fast as
 * micromark. The tree lacks the places of attributes, so findings are not to be made from it.
 *
 * @returns nothing of a body that Sätteri does not read or might read in another way than
 *   `parseBody`, whose reading is the one that counts
 */
export function parseNatively(body: string): ParsedBody | undefined {
  if (DISPUTED.some((sign) => sign.test(body)) || hasOpenTable(body)) return undefined;
  try {
    const parsed = parseBodyWith(readNatively, body);
    return parsed.tree.children.every(isUndisputed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function readNatively(body: string): ParsedBody {
  return { tree: mdxToMdast(body, OPTIONS) as Root, breaches: [] };
}

/** Whether a line with bars, as in a table, has none at its beginning. */
function hasOpenTable(body: string): boolean {
  return body.split('\n').some((line) => line.includes('|') && !/^[ \t]*\|/u.test(line));
}

/** They differ about blank lines in lists that hold or stand in other blocks, and about empty items. */
function isUndisputed(block: Nodes): boolean {
  switch (block.type) {
    case 'list':
      return block.children.every(
        ({ children }) => children.length > 0 && children.every(isParagraph),
      );
    case 'blockquote':
      return block.children.every(isParagraph);
    case 'mdxJsxFlowElement':
    case 'footnoteDefinition':
      return block.children.every(isUndisputed);
    default:
      return true;
  }
}

function isParagraph({ type }: Nodes): boolean {
  return type === 'paragraph';
}
