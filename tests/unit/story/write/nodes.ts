import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';

type Phrase = string | PhrasingContent;

function phrases(...children: Phrase[]): PhrasingContent[] {
  return children.map((each) => (typeof each === 'string' ? { type: 'text', value: each } : each));
}

export function root(...children: RootContent[]): Root {
  return { type: 'root', children };
}

export function p(...children: Phrase[]): Paragraph {
  return { type: 'paragraph', children: phrases(...children) };
}

export function h(depth: number, ...children: Phrase[]): Heading {
  return { type: 'heading', depth: depth as Heading['depth'], children: phrases(...children) };
}

export function strong(...children: Phrase[]): PhrasingContent {
  return { type: 'strong', children: phrases(...children) };
}

export function em(...children: Phrase[]): PhrasingContent {
  return { type: 'emphasis', children: phrases(...children) };
}

export function del(...children: Phrase[]): PhrasingContent {
  return { type: 'delete', children: phrases(...children) };
}

export function link(url: string, ...children: Phrase[]): PhrasingContent {
  return { type: 'link', url, children: phrases(...children) };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

export function call(label: string): PhrasingContent {
  return { type: 'footnoteReference', identifier: label, label };
}

export const br: PhrasingContent = { type: 'break' };

export function note(label: string, ...children: BlockContent[]): RootContent {
  return { type: 'footnoteDefinition', identifier: label, label, children };
}

export function quote(...children: BlockContent[]): BlockContent {
  return { type: 'blockquote', children };
}

export function li(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

export function ul(...children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

export function ol(start: number, ...children: ListItem[]): List {
  return { type: 'list', ordered: true, start, spread: false, children };
}

export function table(align: Table['align'], ...rows: Phrase[][][]): Table {
  return {
    type: 'table',
    align: align ?? null,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrases(...cell) })),
    })),
  };
}

export function tag(
  name: string,
  props: Readonly<Record<string, string>> = {},
  ...children: BlockContent[]
): BlockContent {
  const attributes = Object.entries(props).map(([prop, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: prop,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}
