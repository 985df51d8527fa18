import type {
  Definition,
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

function readBlock(block: Nodes, context: Context): Node {
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', {}, readInlines(block.children, context));
    case 'heading':
      if (block.depth < 2 || block.depth > 4) throw new Unknown();
      return node('heading', { depth: block.depth }, readInlines(block.children, context));
    case 'blockquote':
      return node('blockquote', {}, readBlocks(block.children, context));
    case 'list': {
      const { ordered, start, spread, children } = block;
      const attrs = {
        ordered: ordered === true,
        start: start ?? 1,
        spread: spread === true || children.some((item) => item.spread === true),
      };
      return node(
        'list',
        attrs,
        children.map((item) => readItem(item, context)),
      );
    }
    case 'thematicBreak':
      return node('thematicBreak');
    case 'code':
      if (typeof block.lang === 'string') throw new Unknown();
      return node('code', {}, block.value === '' ? [] : [schema.text(block.value)]);
    case 'table':
      return node(
        'table',
        {},
        block.children.map((row, index) => readRow(row, index, block.align ?? [], context)),
      );
    case 'footnoteDefinition':
      return node(
        'footnoteDefinition',
        { label: block.label ?? block.identifier },
        readBlocks(block.children, context),
      );
    case 'definition': {
      const { label, identifier, url, title } = block;
      return node('definition', { label: label ?? identifier, url, title: title ?? null });
    }
    case 'mdxJsxFlowElement':
      return readTag(block, context);
    default:
      throw new Unknown();
  }
}

function readBlocks(blocks: readonly Nodes[], context: Context): Node[] {
  return blocks.length === 0
    ? [node('paragraph')]
    : blocks.map((block) => readBlock(block, context));
}

function readItem({ checked, children }: ListItem, context: Context): Node {
  return node('listItem', { checked: checked ?? null }, readBlocks(children, context));
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
  const marked = (mark: Mark, children: readonly PhrasingContent[]) =>
    readInlines(children, context, mark.addToSet(marks));
  switch (inline.type) {
    case 'text': {
      // A line end inside a paragraph is a space to readers.
      const value = inline.value.replaceAll(/[ \t]*\r?\n[ \t]*/gu, ' ');
      return value === '' ? [] : [schema.text(value, marks)];
    }
    case 'inlineCode':
      return [schema.text(inline.value, schema.mark('inlineCode').addToSet(marks))];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return marked(schema.mark(inline.type), inline.children);
    case 'link':
      return marked(
        schema.mark('link', { url: inline.url, title: inline.title ?? null }),
        inline.children,
      );
    case 'linkReference': {
      const target = context.definitions.get(inline.identifier);
      if (target === undefined) throw new Unknown();
      const { url, title } = target;
      return marked(schema.mark('link', { url, title: title ?? null }), inline.children);
    }
    case 'break':
      return [schema.node('break', null, undefined, marks)];
    case 'footnoteReference':
      return [
        schema.node(
          'footnoteReference',
          { label: inline.label ?? inline.identifier },
          undefined,
          marks,
        ),
      ];
    case 'mdxJsxTextElement':
      if (inline.name !== 'br' || inline.attributes.length > 0) throw new Unknown();
      return [schema.node('break', null, undefined, marks)];
    default:
      throw new Unknown();
  }
}

function node(type: string, attrs: Record<string, unknown> = {}, content: readonly Node[] = []) {
  return schema.node(type, attrs, content);
}
