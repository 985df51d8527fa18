import type { ElementContent } from 'hast';
import { fileNames } from '../components.ts';
import type { StoryLists, StoryView } from '../view.ts';
import { findPhoto, gallery, placedPhoto, unplacedPhotos } from './gallery.ts';
import { note } from './note.ts';
import type { Placement } from './placement.ts';
import { awardList, documentList, figuresTable, taskList } from './story-lists.ts';
import { video } from './video.ts';

/** What a tag is rendered from. */
export interface TagCall {
  name: string;
  props: Readonly<Record<string, string | undefined>>;
  content: readonly ElementContent[];
}

/** What surrounds the tag. */
export interface Stage {
  view: StoryView;
  placement: Placement;
}

/** Renders an allow-listed component; any other name gives nothing. */
export function renderComponent(call: TagCall, stage: Stage): ElementContent | undefined {
  const { view } = stage;
  const { props } = call;
  const lists: Partial<StoryLists> = view.data ?? {};
  switch (call.name) {
    case 'Photo':
      return placedPhoto(view, props['src'] ?? '');
    case 'Gallery':
      return renderGallery(props['only'], stage);
    case 'Figures':
      return figuresTable(lists.figures ?? []);
    case 'Tasks':
      return taskList(lists.tasks ?? []);
    case 'Awards':
      return awardList(lists.awards ?? []);
    case 'Documents':
      return documentList(lists.documents ?? []);
    case 'Note':
      return note(props['kind'] ?? '', call.content);
    case 'Video':
      return video(view, props['src'] ?? '', props['title'] ?? '');
    default:
      return undefined;
  }
}

function renderGallery(
  only: string | undefined,
  { view, placement }: Stage,
): ElementContent | undefined {
  if (only === undefined) return gallery(view, unplacedPhotos(view, placement));
  const named = fileNames(only).map((name) => findPhoto(view, name));
  return gallery(
    view,
    named.filter((photo) => photo !== undefined),
  );
}
