import type { Node } from './remark-six.ts';
import { signAlignment } from './table-alignment.ts';

type Tokenizer = (this: unknown, eat: unknown, value: string, silent?: boolean) => unknown;

interface Parser {
  prototype: { blockTokenizers: Record<string, Tokenizer> };
}

/**
 * A remark plugin for the widget: what Decap's parser takes for something else than MDX does, or
 * forgets on the way into the editor.
 */
export function mdxParser(this: { Parser?: Parser }): ((tree: Node) => Node) | undefined {
  const tokenizers = this.Parser?.prototype.blockTokenizers;
  if (tokenizers === undefined) return undefined;
  // An indented line is text in MDX.
  tokenizers['indentedCode'] = () => undefined;
  const { definition } = tokenizers;
  if (definition !== undefined) tokenizers['definition'] = exceptFootnotes(definition);
  return prepareForEditor;
}

/** `[^1]: Nguồn.` is a footnote, not the address of a link. */
function exceptFootnotes(definition: Tokenizer): Tokenizer {
  const only: Tokenizer = function definitionOnly(eat, value, silent) {
    return /^\s*\[\^/u.test(value) ? undefined : definition.call(this, eat, value, silent);
  };
  return Object.assign(only, definition);
}

function prepareForEditor(tree: Node): Node {
  const children = tree.children ?? [];
  for (const child of children) prepare(child);
  // Decap takes a document that starts with one of these for a line of text, and loses all of it.
  const startsBadly = ['thematicBreak', 'code'].includes(children[0]?.type ?? '');
  return startsBadly ? { ...tree, children: [EMPTY_PARAGRAPH, ...children] } : tree;
}

const EMPTY_PARAGRAPH: Node = { type: 'paragraph', children: [{ type: 'text', value: '' }] };

function prepare(node: Node): void {
  const [first] = node.children ?? [];
  if (node.type === 'paragraph' && first?.type === 'text') first.value = first.value?.trimStart();
  if (node.type === 'table') signAlignment(node);
  // The editor has no task boxes; they are kept as text.
  if (typeof node.checked === 'boolean' && first?.type === 'paragraph') {
    first.children?.unshift({ type: 'text', value: node.checked ? '[x] ' : '[ ] ' });
  }
  for (const child of node.children ?? []) prepare(child);
}
