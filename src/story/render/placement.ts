import type { Root } from 'mdast';
import { toNfc } from '../../text/nfc.ts';
import { isJsx } from '../check/check-component.ts';
import { walk } from '../check/walk.ts';
import { fileNames, specOf } from '../components.ts';
import { parseBody } from '../parse-body.ts';
import { stringProp } from '../string-prop.ts';

/** What a body places where the author wants it. */
export interface Placement {
  /** Names of components, such as `Tasks`. */
  components: ReadonlySet<string>;
  /** File names of photos that a tag names. */
  photos: ReadonlySet<string>;
  /** Files and addresses of recordings that a tag names. */
  videos: ReadonlySet<string>;
  /** Whether a `<Gallery />` without `only` takes the other photos. */
  hasOpenGallery: boolean;
}

export function readPlacement(body: string): Placement {
  return findPlacement(parseBody(body).tree);
}

export function findPlacement(tree: Root): Placement {
  const components = new Set<string>();
  const photos = new Set<string>();
  const videos = new Set<string>();
  let hasOpenGallery = false;
  walk(tree, (node) => {
    if (!isJsx(node) || node.name === null || specOf(node.name) === undefined) return;
    components.add(node.name);
    const only = stringProp(node, 'only');
    const src = toNfc(stringProp(node, 'src') ?? '');
    if (node.name === 'Photo') photos.add(src);
    if (node.name === 'Video') videos.add(src);
    if (node.name === 'Gallery' && only !== undefined)
      for (const name of fileNames(only)) photos.add(toNfc(name));
    if (node.name === 'Gallery' && only === undefined) hasOpenGallery = true;
  });
  return { components, photos, videos, hasOpenGallery };
}
