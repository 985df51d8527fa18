import type { EditorView } from 'prosemirror-view';
import type { ReactElement } from 'react';
import { schema, type TagAttrs } from '../document/schema.ts';
import type { Question } from '../editor/actions.ts';
import { insertBlock } from '../editor/block-commands.ts';
import { insertPhotos } from '../editor/photos-on-the-way.ts';
import { namesIn, placedPhotos } from '../editor/placed-photos.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { VideoDialog, type VideoProps } from './video-dialog.tsx';

/** A question to the writer: for something new, or about the component at a place. */
export interface OpenQuestion {
  question: Question;
  position?: number;
}

interface Props extends OpenQuestion {
  view: EditorView;
  onClose: () => void;
}

/** Asks, and does in the body what is answered. */
export function Questions({ question, position, view, onClose }: Props): ReactElement {
  const tag = tagAt(view, position);
  const finish = (act: () => void) => {
    onClose();
    act();
  };
  if (question === 'link') return <LinkDialog view={view} onClose={onClose} />;
  if (question === 'video')
    return (
      <VideoDialog
        before={tag?.props}
        onDone={(video) => finish(() => putVideo(view, video, position))}
        onClose={onClose}
      />
    );
  const own = tag === undefined ? [] : namesIn(tag);
  const placed = placedPhotos(view.state.doc);
  for (const name of own) placed.delete(name);
  return (
    <PhotoDialog
      before={own}
      placed={placed}
      onDone={(names) => finish(() => putPhotos(view, names, position))}
      onClose={onClose}
    />
  );
}

function putVideo(view: EditorView, props: VideoProps, position: number | undefined): void {
  if (position === undefined)
    insertBlock(schema.node('tag', { name: 'Video', props }))(view.state, view.dispatch);
  else setTag(view, position, { name: 'Video', props: { ...props } });
}

function putPhotos(view: EditorView, names: readonly string[], position?: number): void {
  if (position === undefined) insertPhotos(view, names);
  else if (names.length === 1)
    setTag(view, position, { name: 'Photo', props: { src: names[0] ?? '' } });
  else setTag(view, position, { name: 'Gallery', props: { only: names.join(', ') } });
}

function setTag(view: EditorView, position: number, tag: TagAttrs): void {
  view.dispatch(view.state.tr.setNodeMarkup(position, undefined, tag));
}

export function tagAt(view: EditorView, position: number | undefined): TagAttrs | undefined {
  const node = position === undefined ? null : view.state.doc.nodeAt(position);
  return node?.type === schema.nodes.tag ? (node.attrs as TagAttrs) : undefined;
}
