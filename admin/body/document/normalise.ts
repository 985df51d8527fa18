import type { Node } from 'prosemirror-model';
import { tidyBody } from '../../../src/story/index.ts';
import { fromMdast } from './from-mdast.ts';
import { schema } from './schema.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The document as its text can say it: no empty blocks, spaces that only lay out gone, addresses as
 * links, no call of a footnote that is nowhere. Two documents with the same text have the same form.
 */
export function normalise(document: Node): Node {
  return documentOf(fromMdast(tidyBody(toMdast(document)), () => ''));
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
