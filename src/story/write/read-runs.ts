import type { Nodes, PhrasingContent } from 'mdast';
import { isSafeAddress } from '../safe-address.ts';
import { noteName } from './note-name.ts';
import { isAlike, textRun, type Leaf, type Mark, type Run } from './runs.ts';
import { tidyAddress } from './tidy-address.ts';
import type { TidyOptions } from './tidy-options.ts';

export interface ReadPhrasing {
  runs: Run[];
  /** Tags and other blocks that stood between the words. */
  blocks: Nodes[];
}

interface Waiting {
  node: Nodes;
  marks: readonly Mark[];
}

/** Takes phrasing apart, of any depth; what the dialect does not know becomes its text. */
export function readRuns(nodes: readonly Nodes[], options: TidyOptions): ReadPhrasing {
  const read: ReadPhrasing = { runs: [], blocks: [] };
  const waiting: Waiting[] = nodes.map((node) => ({ node, marks: [] })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, marks } = next;
    const leaf = leafOf(node, options);
    if (leaf !== undefined) read.runs.push({ leaf, marks });
    else if (isBlock(node)) read.blocks.push(node);
    else if ('children' in node) {
      // Blocks that came in between are kept apart at least.
      if (!isPhrasing(node)) read.runs.push({ leaf: { type: 'break' }, marks: [] });
      const inner = withMark(marks, markOf(node, options));
      waiting.push(...node.children.map((child) => ({ node: child, marks: inner })).reverse());
    } else read.runs.push(textRun(plainTextOf(node), marks));
  }
  return read;
}

function leafOf(node: Nodes, { keeps, isNote }: TidyOptions): Leaf | undefined {
  switch (node.type) {
    case 'break':
      return { type: 'break' };
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return node.name === 'br' && node.children.length === 0 ? { type: 'break' } : undefined;
    case 'inlineCode':
      return { type: keeps.has('code') ? 'inlineCode' : 'text', value: node.value };
    case 'footnoteReference': {
      const { identifier, label } = noteName(node);
      if (isNote(identifier)) return { type: 'footnoteReference', identifier, label };
      return { type: 'text', value: `[^${label}]` };
    }
    default:
      return undefined;
  }
}

function markOf(node: Nodes, { keeps, definitionOf }: TidyOptions): Mark | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return keeps.has(node.type) ? { type: node.type } : undefined;
    case 'link':
      return keeps.has('link') ? linkTo(node.url, node.title) : undefined;
    case 'linkReference': {
      const found = keeps.has('link') ? definitionOf(node.identifier) : undefined;
      return found === undefined ? undefined : linkTo(found.url, found.title);
    }
    default:
      return undefined;
  }
}

/** A link to where a link may lead; others are no links. */
function linkTo(address: string, title: string | null | undefined): Mark | undefined {
  const url = tidyAddress(address);
  if (!isSafeAddress(url)) return undefined;
  const words = (title ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return { type: 'link', url, title: words === '' ? null : words };
}

function withMark(marks: readonly Mark[], mark: Mark | undefined): readonly Mark[] {
  const isThere = marks.some(
    (each) => mark === undefined || each.type === mark.type || isAlike(each, mark),
  );
  return mark === undefined || isThere ? marks : [...marks, mark];
}

/** What is no part of a line wherever it stands: components and definitions. */
function isBlock(node: Nodes): boolean {
  if (node.type === 'footnoteDefinition' || node.type === 'definition') return true;
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
    /^[A-Z]/.test(node.name ?? '')
  );
}

/** The text of a node without children, with the signs that make it what it is. */
export function plainTextOf(node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return `{${node.value}}`;
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}

export function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

const PHRASING: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);
