import type { Nodes, Paragraph, RootContent } from 'mdast';
import { isPhrasing } from './read-runs.ts';
import { tidyBlocks } from './tidy-body.ts';

/** The words of a block as paragraphs, with the components that stand between them. */
export function plainBlocks(block: RootContent): RootContent[] {
  if (block.type !== 'footnoteDefinition') return tidyBlocks(paragraphsIn(block), new Set());
  const children = block.children.flatMap(paragraphsIn);
  return tidyBlocks([{ ...block, children } as RootContent], new Set());
}

/** The same before it is tidied, of a block of any depth. */
export function paragraphsIn(block: Nodes): RootContent[] {
  const found: RootContent[] = [];
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'code') found.push(paragraphOf([{ type: 'text', value: node.value }]));
    else if (node.type === 'mdxJsxFlowElement' && node.name !== 'Note') found.push(node);
    else if ('children' in node && node.children.some(isPhrasing))
      found.push(paragraphOf(node.children as Paragraph['children']));
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return found;
}

function paragraphOf(children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children };
}
