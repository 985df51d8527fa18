import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { walk } from '../check/walk.ts';
import { noteName } from './note-name.ts';
import { FlowTidier } from './tidy-flow.ts';
import type { TidyOptions } from './tidy-options.ts';

const ALL: TidyOptions['keeps'] = new Set(['strong', 'emphasis', 'delete', 'link', 'code']);

/** The blocks of a whole body as the dialect has them: what is defined nowhere is text. */
export function tidyBody({ children }: Root): Root {
  const notes = new Set<string>();
  walk({ type: 'root', children }, (node: Nodes) => {
    if (node.type === 'footnoteDefinition') notes.add(noteName(node).identifier);
  });
  const tidier = new FlowTidier({
    keeps: ALL,
    definitionOf: definitionsIn(children),
    isNote: (identifier) => notes.has(identifier),
  });
  // All references are links of their own by now.
  const blocks = tidier.tidyRoot(children).filter(({ type }) => type !== 'definition');
  return { type: 'root', children: blocks };
}

/** Some blocks of a body; notes that they call are defined elsewhere. */
export function tidyBlocks(
  blocks: readonly RootContent[],
  keeps: TidyOptions['keeps'] = ALL,
): RootContent[] {
  const options = { keeps, definitionOf: definitionsIn(blocks), isNote: () => true };
  return new FlowTidier(options).tidyRoot(blocks);
}

function definitionsIn(blocks: readonly RootContent[]): TidyOptions['definitionOf'] {
  const found = new Map<string, { url: string; title: string | null }>();
  walk({ type: 'root', children: [...blocks] }, (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set(node.identifier, of(node));
  });
  return (identifier) => found.get(identifier);
}

function of({ url, title }: Definition): { url: string; title: string | null } {
  return { url, title: title ?? null };
}
