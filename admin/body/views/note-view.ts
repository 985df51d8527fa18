import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { NOTE_LABELS } from '../document/schema.ts';
import { createFrameHead } from './block-frame.ts';
import { removeBlock, type Position } from './remove-block.ts';

/** A note: its kind in a list, its text to write in. */
export class NoteView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');
  readonly #kind = document.createElement('select');

  constructor(node: Node, view: EditorView, position: Position) {
    this.dom.className = 'body-frame body-frame--note';
    this.contentDOM.className = 'body-frame__text';
    this.#kind.setAttribute('aria-label', 'Loại hộp lưu ý');
    for (const [value, label] of Object.entries(NOTE_LABELS)) {
      this.#kind.append(new Option(label, value));
    }
    this.#kind.addEventListener('change', () => {
      const at = position();
      if (at === undefined) return;
      view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { kind: this.#kind.value }));
    });
    const onRemove = () => removeBlock(view, position);
    const head = createFrameHead({ label: 'Hộp lưu ý', icon: 'note', onRemove });
    head.querySelector('strong')?.after(this.#kind);
    this.dom.append(head, this.contentDOM);
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'note') return false;
    this.#kind.value = String(node.attrs['kind']);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('header') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}
