import { escapeAddress, escapeProse } from './escape-prose.ts';

/** The part of remark-stringify 6 that Decap's markdown widget lets a plugin reach. */
interface Compiler {
  prototype: {
    options: { bullet: string; ruleSpaces: boolean };
    visitors: Record<string, Visitor>;
    block(this: Visiting, node: Node): string;
  };
}

interface Node {
  type: string;
  value?: string;
  url?: string | null;
  title?: string | null;
  children?: Node[];
  spread?: boolean | null;
}

interface Visiting {
  all(node: Node): string[];
}

type Visitor = (this: Visiting, node: Node, parent?: Node, ...place: unknown[]) => string;

/**
 * A remark plugin for the widget: text that was typed in the editor is stored as MDX of the dialect.
 * Decap hands its plugins the parser too, which stays as it is.
 */
export function mdxCompiler(this: { Compiler?: Compiler }): void {
  const compiler = this.Compiler?.prototype;
  if (compiler === undefined) return;
  Object.assign(compiler.options, { bullet: '-', ruleSpaces: false });
  const { block, visitors } = compiler;
  const { listItem } = visitors;
  Object.assign(visitors, { text: prose, html: prose, link });
  if (listItem !== undefined) visitors['listItem'] = tightly(listItem);
  // remark-stringify parts two lists by an HTML comment, which is no MDX.
  compiler.block = function blockWithoutComments(node) {
    return block.call(this, node).replaceAll('\n\n<!---->\n\n', '\n\n');
  };
}

/** Decap keeps typed text in `html` nodes. */
function prose(this: Visiting, node: Node, parent?: Node): string {
  return escapeProse(node.value ?? '', {
    startsLine: startsLine(node, parent),
    inTable: parent?.type === 'tableCell',
  });
}

function startsLine(node: Node, parent?: Node): boolean {
  if (parent?.type !== 'paragraph') return false;
  const before = parent.children?.[parent.children.indexOf(node) - 1];
  return before === undefined || before.type === 'break';
}

/** Decap forgets whether a list was tight; it is, unless an item has two paragraphs. */
function tightly(listItem: Visitor): Visitor {
  return function visitTightly(node, ...place) {
    const paragraphs = node.children?.filter(({ type }) => type === 'paragraph') ?? [];
    return listItem.call(this, { ...node, spread: paragraphs.length > 1 }, ...place);
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
