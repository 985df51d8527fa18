import { escapeAddress, escapeProse } from './escape-prose.ts';
import type { Node } from './remark-six.ts';
import { withAlignment, withoutSigns } from './table-alignment.ts';

/** The part of remark-stringify 6 that Decap's markdown widget lets a plugin reach. */
interface Compiler {
  prototype: {
    options: { bullet: string; ruleSpaces: boolean };
    visitors: Record<string, Visitor>;
    block(this: Visiting, node: Node): string;
  };
}

interface Visiting {
  all(node: Node): string[];
}

type Visitor = (this: Visiting, node: Node, parent?: Node, ...place: unknown[]) => string;

/**
 * A remark plugin for the widget: text that was typed in the editor is stored as MDX of the dialect.
 * Decap hands each of its plugins the parser and the compiler in turn.
 */
export function mdxCompiler(this: { Compiler?: Compiler }): void {
  const compiler = this.Compiler?.prototype;
  if (compiler === undefined) return;
  Object.assign(compiler.options, { bullet: '-', ruleSpaces: false });
  const { block, visitors } = compiler;
  const { listItem, table } = visitors;
  Object.assign(visitors, { text: prose, html: prose, link });
  if (listItem !== undefined) visitors['listItem'] = likeStored(listItem);
  if (table !== undefined) visitors['table'] = aligned(table);
  // remark-stringify parts two lists by an HTML comment, which is no MDX.
  compiler.block = function blockWithoutComments(node) {
    return block.call(this, node).replaceAll('\n\n<!---->\n\n', '\n\n');
  };
}

/** Decap keeps typed text in `html` nodes. */
function prose(this: Visiting, node: Node, parent?: Node): string {
  return escapeProse(withoutSigns(node.value ?? ''), {
    startsLine: startsLine(node, parent),
    inTable: parent?.type === 'tableCell',
  });
}

function startsLine(node: Node, parent?: Node): boolean {
  if (parent?.type !== 'paragraph') return false;
  const before = parent.children?.[parent.children.indexOf(node) - 1];
  return before === undefined || before.type === 'break';
}

/**
 * Decap forgets whether a list was tight: it is, unless an item has two paragraphs. A task box is
 * text in the editor, see mdx-parser.ts.
 */
function likeStored(listItem: Visitor): Visitor {
  return function visitLikeStored(node, ...place) {
    const paragraphs = node.children?.filter(({ type }) => type === 'paragraph') ?? [];
    const item = listItem.call(this, { ...node, spread: paragraphs.length > 1 }, ...place);
    return item.replace(/^(\S+ )\\(?=\[[ x]\] )/u, '$1');
  };
}

function aligned(table: Visitor): Visitor {
  return function visitAligned(node, ...place) {
    return table.call(this, withAlignment(node), ...place);
  };
}

/** Always `[…](…)`: an autolink in angle brackets is no MDX. */
function link(this: Visiting, node: Node): string {
  const address = escapeAddress(node.url ?? '');
  const title = node.title
    ? ` "${escapeProse(node.title, { startsLine: false, inTable: false }).replaceAll('"', "'")}"`
    : '';
  return `[${this.all(node).join('')}](${address}${title})`;
}
