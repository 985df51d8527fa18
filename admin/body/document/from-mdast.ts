import type {
  Definition,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { specOf } from '../../../src/story/components.ts';
import { schema, type Align } from './schema.ts';

/** A construct that the schema has no place for. */
class Unknown extends Error {}

interface Context {
  /** Targets of links by reference, by identifier. */
  definitions: ReadonlyMap<string, Definition>;
}

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * One node of the document for each block of the tree.
 *
 * @param sourceOf text of a block, for those that the dialect refuses
 */
export function fromMdast(tree: Root, sourceOf: (block: RootContent) => string): Node[] {
  const definitions = new Map(
    tree.children.flatMap((node): [string, Definition][] =>
      node.type === 'definition' ? [[node.identifier, node]] : [],
    ),
  );
  return tree.children.map((block) => {
    try {
      return readBlock(block, { definitions });
    } catch (error) {
      if (error instanceof Unknown) return node('raw', { source: sourceOf(block) });
      throw error;
    }
  });
}

type Reader<T extends Nodes['type']> = (
  block: Extract<Nodes, { type: T }>,
  context: Context,
) => Node;

const READERS: { readonly [T in Nodes['type']]?: Reader<T> } = {
  paragraph: ({ children }, context) => node('paragraph', {}, readInlines(children, context)),
  heading: ({ depth, children }, context) => {
    if (depth < 2 || depth > 4) throw new Unknown();
    return node('heading', { depth }, readInlines(children, context));
  },
  blockquote: ({ children }, context) => node('blockquote', {}, readBlocks(children, context)),
  list: readList,
  thematicBreak: () => node('thematicBreak'),
  code: ({ lang, value }) => {
    if (typeof lang === 'string') throw new Unknown();
    return node('code', {}, value === '' ? [] : [schema.text(value)]);
  },
  table: ({ children, align }, context) =>
    node(
      'table',
      {},
      children.map((row, index) => readRow(row, index, align ?? [], context)),
    ),
  footnoteDefinition: ({ label, identifier, children }, context) =>
    node('footnoteDefinition', { label: label ?? identifier }, readBlocks(children, context)),
  definition: ({ label, identifier, url, title }) =>
    node('definition', { label: label ?? identifier, url, title: title ?? null }),
  mdxJsxFlowElement: readTag,
};

function readBlock(block: Nodes, context: Context): Node {
  const read = READERS[block.type] as ((block: Nodes, context: Context) => Node) | undefined;
  if (read === undefined) throw new Unknown();
  return read(block, context);
}

function readList({ ordered, start, spread, children }: List, context: Context): Node {
  const attrs = {
    ordered: ordered === true,
    start: start ?? 1,
    spread: spread === true,
  };
  const items = children.map((item) => readItem(item, context));
  return node('list', attrs, items);
}

function readBlocks(blocks: readonly Nodes[], context: Context): Node[] {
  return blocks.length === 0
    ? [node('paragraph')]
    : blocks.map((block) => readBlock(block, context));
}

function readItem({ checked, spread, children }: ListItem, context: Context): Node {
  const attrs = { checked: checked ?? null, spread: spread === true };
  return node('listItem', attrs, readBlocks(children, context));
}

function readRow(
  row: TableRow,
  index: number,
  align: readonly (Align | undefined)[],
  context: Context,
) {
  const type = index === 0 ? 'table_header' : 'table_cell';
  const width = Math.max(align.length, row.children.length);
  const cells = Array.from({ length: width }, (_, column) =>
    node(
      type,
      { align: align[column] ?? null },
      readInlines(row.children[column]?.children ?? [], context),
    ),
  );
  return node('table_row', {}, cells);
}

function readTag(tag: Tag, context: Context): Node {
  if (tag.name === 'br') return node('paragraph');
  const spec = tag.name === null ? undefined : specOf(tag.name);
  if (spec === undefined) throw new Unknown();
  const props: Record<string, string> = {};
  for (const attribute of tag.attributes) {
    const { type, value } = attribute;
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string') throw new Unknown();
    if (!Object.hasOwn(spec.props, attribute.name) || Object.hasOwn(props, attribute.name))
      throw new Unknown();
    props[attribute.name] = value;
  }
  if (spec.hasContent)
    return node('note', { kind: props['kind'] ?? '' }, readBlocks(inParagraphs(tag), context));
  if (tag.children.length > 0) throw new Unknown();
  return node('tag', { name: tag.name, props });
}

/** Text that stands between tags on one line is a paragraph. */
function inParagraphs({ children }: Tag): Nodes[] {
  const blocks: Nodes[] = [];
  let line: PhrasingContent[] = [];
  for (const child of children as Nodes[]) {
    if (!isPhrasing(child)) {
      blocks.push(child);
      line = [];
      continue;
    }
    if (line.length === 0) blocks.push({ type: 'paragraph', children: line });
    line.push(child);
  }
  return blocks;
}

const PHRASING = new Set<string>([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
  'footnoteReference',
  'mdxJsxTextElement',
]);

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function readInlines(
  inlines: readonly PhrasingContent[],
  context: Context,
  marks: readonly Mark[] = [],
): Node[] {
  return inlines.flatMap((inline) => readInline(inline, context, marks));
}

function readInline(inline: PhrasingContent, context: Context, marks: readonly Mark[]): Node[] {
  switch (inline.type) {
    case 'text': {
      // A line end inside a paragraph is a space to readers.
      const value = inline.value.replaceAll(/[ \t]*\r?\n[ \t]*/gu, ' ');
      return value === '' ? [] : [schema.text(value, marks)];
    }
    case 'inlineCode':
      return [schema.text(inline.value, schema.mark('inlineCode').addToSet(marks))];
    case 'break':
      return [schema.node('break', null, undefined, marks)];
    case 'footnoteReference': {
      const label = inline.label ?? inline.identifier;
      return [schema.node('footnoteReference', { label }, undefined, marks)];
    }
    case 'mdxJsxTextElement':
      if (inline.name !== 'br' || inline.attributes.length > 0) throw new Unknown();
      return [schema.node('break', null, undefined, marks)];
    default: {
      const mark = readMark(inline, context);
      if (mark === undefined || !('children' in inline)) throw new Unknown();
      return readInlines(inline.children, context, mark.addToSet(marks));
    }
  }
}

function readMark(inline: PhrasingContent, { definitions }: Context): Mark | undefined {
  switch (inline.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return schema.mark(inline.type);
    case 'link':
      return linkTo(inline);
    case 'linkReference': {
      const target = definitions.get(inline.identifier);
      return target && linkTo(target);
    }
    default:
      return undefined;
  }
}

function linkTo({ url, title }: { url: string; title?: string | null | undefined }): Mark {
  return schema.mark('link', { url, title: title ?? null });
}

function node(type: string, attrs: Record<string, unknown> = {}, content: readonly Node[] = []) {
  return schema.node(type, attrs, content);
}
