import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { createFrameHead } from './block-frame.ts';
import { removeBlock, type Position } from './remove-block.ts';

/** The text of a footnote, under its number; removing it removes its calls too. */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');
  readonly #label: string;

  constructor(node: Node, view: EditorView, position: Position) {
    this.#label = String(node.attrs['label']);
    this.dom.className = 'body-frame body-frame--footnote';
    this.contentDOM.className = 'body-frame__text';
    const label = `Chú thích ${this.#label}`;
    const onRemove = () => removeBlock(view, position);
    this.dom.append(createFrameHead({ label, icon: 'footnote', onRemove }), this.contentDOM);
  }

  update(node: Node): boolean {
    return node.type.name === 'footnoteDefinition' && node.attrs['label'] === this.#label;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('header') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}
