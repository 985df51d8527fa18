import type { Node } from 'prosemirror-model';
import { renderBody, writeBlocks } from '../../../src/story/index.ts';
import { storyDesk } from '../../desk/story-desk.ts';
import { fieldsInForm } from '../../decap/state.ts';
import { toStoryView } from '../../preview/story-view.ts';
import { namesIn, placedPhotos } from '../editor/placed-photos.ts';
import type { TagAttrs } from '../document/schema.ts';
import { toMdast } from '../document/to-mdast.ts';
import { schema } from '../document/schema.ts';

/** What readers will see of a component, by the renderer of the site. */
export function previewTag(tag: TagAttrs, document: Node): string {
  const view = toStoryView(fieldsInForm(), (name) => storyDesk.photos?.urlOf(name) ?? '');
  const named = namesIn(tag);
  const isOpen = tag.name === 'Gallery' && named.length === 0;
  const placed = placedPhotos(document);
  const photos = view.photos.filter(({ src }) => (isOpen ? !placed.has(src) : named.includes(src)));
  const block = schema.node('doc', null, [schema.node('tag', { ...tag })]);
  return renderBody(writeBlocks(toMdast(block).children), { ...view, photos }).html;
}
