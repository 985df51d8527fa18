import type {
  BlockContent,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import type { Align } from './schema.ts';

/** The tree of a document; blocks that hold nothing are left out. `raw` blocks are not for it. */
export function toMdast(document: Node): Root {
  return { type: 'root', children: document.children.flatMap(writeBlock) as RootContent[] };
}

function writeBlock(block: Node): Nodes[] {
  const { attrs } = block;
  switch (block.type.name) {
    case 'paragraph':
      return block.childCount === 0
        ? []
        : [{ type: 'paragraph', children: writeInlines(block.children) }];
    case 'heading':
      return block.childCount === 0
        ? []
        : [{ type: 'heading', depth: attrs['depth'] as 2, children: writeInlines(block.children) }];
    case 'blockquote':
      return filled({ type: 'blockquote', children: writeBlocks(block) });
    case 'list':
      return [writeList(block)];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: block.textContent }];
    case 'table':
      return [writeTable(block)];
    case 'footnoteDefinition': {
      const label = attrs['label'] as string;
      const children = writeBlocks(block);
      return [{ type: 'footnoteDefinition', identifier: label, label, children }];
    }
    // Links by reference were resolved when the body was opened.
    case 'definition':
      return [];
    case 'note':
      return [tag('Note', { kind: attrs['kind'] as string }, writeBlocks(block))];
    case 'tag':
      return [tag(attrs['name'] as string, attrs['props'] as Record<string, string>)];
    default:
      throw new Error(`No mdast for a block of the type ${block.type.name}.`);
  }
}

function writeBlocks(parent: Node): BlockContent[] {
  return parent.children.flatMap(writeBlock) as BlockContent[];
}

function filled(block: Extract<Nodes, { type: 'blockquote' }>): Nodes[] {
  return block.children.length === 0 ? [] : [block];
}

function writeList(list: Node): Nodes {
  const { ordered, start, spread } = list.attrs as {
    ordered: boolean;
    start: number;
    spread: boolean;
  };
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start } : {}),
    spread,
    children: list.children.map((item) => ({
      type: 'listItem' as const,
      spread: item.attrs['spread'] as boolean,
      checked: item.attrs['checked'] as boolean | null,
      children: writeBlocks(item),
    })),
  };
}

function writeTable(table: Node): Nodes {
  const align = table.firstChild?.children.map((cell) => cell.attrs['align'] as Align) ?? [];
  const children = table.children.map((row): TableRow => ({
    type: 'tableRow',
    children: row.children.map((cell): TableCell => ({
      type: 'tableCell',
      children: writeInlines(cell.children),
    })),
  }));
  return { type: 'table', align, children };
}

function tag(
  name: string,
  props: Readonly<Record<string, string>>,
  children: BlockContent[] = [],
): Nodes {
  const attributes = Object.entries(props).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

/** An inline node with the marks that are still to be written around it. */
interface Pending {
  node: Node;
  marks: readonly Mark[];
}

function writeInlines(inlines: readonly Node[]): PhrasingContent[] {
  return nest(inlines.map((node) => ({ node, marks: node.marks })));
}

/** The mark that reaches furthest goes outside, so that as few marks as possible touch. */
function nest(pending: readonly Pending[]): PhrasingContent[] {
  const written: PhrasingContent[] = [];
  for (let from = 0; from < pending.length;) {
    const first = pending[from];
    if (first === undefined) break;
    const { mark, end } = furthest(pending, from);
    if (mark === undefined) {
      written.push(writeLeaf(first.node));
      from += 1;
      continue;
    }
    const inner = pending
      .slice(from, end)
      .map(({ node, marks }) => ({ node, marks: marks.filter((each) => !each.eq(mark)) }));
    written.push(writeMark(mark, nest(inner)));
    from = end;
  }
  return written;
}

function furthest(pending: readonly Pending[], from: number): { mark?: Mark; end: number } {
  let best: { mark?: Mark; end: number } = { end: from };
  for (const mark of pending[from]?.marks ?? []) {
    if (mark.type.name === 'inlineCode') continue;
    let end = from;
    while (pending[end]?.marks.some((each) => each.eq(mark)) === true) end += 1;
    if (end > best.end) best = { mark, end };
  }
  return best;
}

function writeMark(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type.name === 'link') {
    const { url, title } = mark.attrs as { url: string; title: string | null };
    return { type: 'link', url, title, children };
  }
  return { type: mark.type.name as 'strong', children };
}

function writeLeaf(node: Node): PhrasingContent {
  switch (node.type.name) {
    case 'break':
      return { type: 'break' };
    case 'footnoteReference': {
      const label = node.attrs['label'] as string;
      return { type: 'footnoteReference', identifier: label, label };
    }
    default:
      return node.marks.some(({ type }) => type.name === 'inlineCode')
        ? { type: 'inlineCode', value: node.text ?? '' }
        : { type: 'text', value: node.text ?? '' };
  }
}
