import type { Node } from 'prosemirror-model';
import type { EditorView, NodeViewConstructor } from 'prosemirror-view';
import type { TagAttrs } from '../document/schema.ts';
import { FootnoteView } from './footnote-view.ts';
import { NoteView } from './note-view.ts';
import { RawView } from './raw-view.ts';
import { TagView } from './tag-view.ts';

/** What the blocks of the editor ask of the form around them. */
export interface BlockHost {
  /** HTML of a component as readers will see it; empty when it would show nothing. */
  preview(tag: TagAttrs, document: Node): string;
  /** Calls back when what previews show may have changed; gives the way to stop that. */
  onChange(listener: () => void): () => void;
  /** Lets the person change a component; it stays as it is when they do not. */
  edit(view: EditorView, position: number): void;
}

/** How the blocks look that are more than their text. */
export function nodeViews(host: BlockHost): Record<string, NodeViewConstructor> {
  return {
    tag: (node, view, position) => new TagView({ node, view, position, host }),
    note: (node, view, position) => new NoteView(node, view, position),
    footnoteDefinition: (node, view, position) => new FootnoteView(node, view, position),
    raw: (node, view, position) => new RawView(node, view, position),
  };
}
