import type { Root } from 'mdast';
import type { Node } from 'prosemirror-model';
import { tidyBody } from '../../../src/story/index.ts';
import { walk } from '../../../src/story/check/walk.ts';
import { fromMdast } from './from-mdast.ts';
import { schema } from './schema.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The document as two texts of it are compared: no empty blocks, spaces that only lay out gone,
 * addresses as links, no call of a footnote that is nowhere, and nothing said of the blank lines in
 * lists, which some blocks need around them whatever was asked.
 */
export function normalise(document: Node): Node {
  const tree = tidyBody(toMdast(document));
  withoutSpread(tree);
  return documentOf(fromMdast(tree, () => ''));
}

function withoutSpread(tree: Root): void {
  walk(tree, (node) => {
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  });
}

/** A document is never without a line to write on. */
export function documentOf(blocks: readonly Node[]): Node {
  return schema.node('doc', null, blocks.length === 0 ? [schema.node('paragraph')] : blocks);
}

export function footnoteLabels(document: Node): ReadonlySet<string> {
  const labels = new Set<string>();
  document.descendants((node) => {
    if (node.type === schema.nodes.footnoteDefinition) labels.add(node.attrs['label'] as string);
  });
  return labels;
}
