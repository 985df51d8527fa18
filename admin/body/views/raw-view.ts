import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { blocksOf } from '../document/body-document.ts';
import { createFrameHead } from './block-frame.ts';
import { removeBlock, type Position } from './remove-block.ts';

/** A block that the dialect refuses, as its source: it is mended here or taken away. */
export class RawView implements NodeView {
  readonly dom = document.createElement('div');
  readonly #source = document.createElement('textarea');

  constructor(node: Node, view: EditorView, position: Position) {
    this.dom.className = 'body-frame body-frame--raw';
    this.#source.setAttribute('aria-label', 'Đoạn chưa hợp lệ');
    this.#source.rows = 4;
    this.#source.addEventListener('change', () => mend(view, position, this.#source.value));
    const onRemove = () => removeBlock(view, position);
    const hint = Object.assign(document.createElement('p'), {
      textContent:
        'Đoạn này có thẻ hoặc ký hiệu mà trang tin không nhận. Hãy sửa thành chữ thường rồi bấm ra ngoài, hoặc xoá đoạn.',
    });
    this.dom.append(
      createFrameHead({ label: 'Đoạn chưa hợp lệ', icon: 'note', onRemove }),
      hint,
      this.#source,
    );
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'raw') return false;
    this.#source.value = String(node.attrs['source']);
    return true;
  }

  stopEvent(): boolean {
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function mend(view: EditorView, position: Position, source: string): void {
  const at = position();
  const block = at === undefined ? null : view.state.doc.nodeAt(at);
  if (at === undefined || block === null) return;
  view.dispatch(view.state.tr.replaceWith(at, at + block.nodeSize, blocksOf(source)));
}
