import type { Node } from 'prosemirror-model';
import { fileNames } from '../../../src/story/components.ts';
import { schema, type TagAttrs } from '../document/schema.ts';

/** Names of the photos that the body places somewhere: each may stand once. */
export function placedPhotos(document: Node): Set<string> {
  const names = new Set<string>();
  document.descendants((node) => {
    if (node.type !== schema.nodes.tag) return;
    for (const name of namesIn(node.attrs as TagAttrs)) names.add(name);
  });
  return names;
}

/** The photos that one component names. */
export function namesIn({ name, props }: TagAttrs): string[] {
  if (name === 'Photo') return [props['src'] ?? ''];
  return name === 'Gallery' ? fileNames(props['only'] ?? '') : [];
}
