import type { Nodes, Root } from 'mdast';
import type { Pasted } from '../../../../src/import/clipboard/index.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';

/** Names for the images of a piece, as the photo list of a story would give them. */
export function photoNames({ images }: Pasted): string[] {
  return images.map((_, index) => `anh-${String(index)}.png`);
}

/** The tree with those names where the images stand. */
export function namePhotos(pasted: Pasted): Root {
  const names = photoNames(pasted);
  const tree = structuredClone(pasted.tree);
  for (const node of nodesIn(tree)) {
    if (node.type !== 'mdxJsxFlowElement') continue;
    for (const attribute of node.attributes) {
      const value = typeof attribute.value === 'string' ? attribute.value : '';
      const place = /^pasted:(\d+)$/u.exec(value)?.[1];
      if (place !== undefined) attribute.value = names[Number(place)];
    }
  }
  return tree;
}

/** The words that readers see, without the spaces and breaks between them. */
export function shownText(piece: string | Root): string {
  const tree = typeof piece === 'string' ? parseBody(piece).tree : piece;
  const words = nodesIn(tree).map((node) => ('value' in node ? node.value : ''));
  return words.join('').replaceAll(/\s+/gu, '');
}

function nodesIn(tree: Nodes): Nodes[] {
  return [tree, ...('children' in tree ? tree.children.flatMap(nodesIn) : [])];
}
