import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { TagAttrs } from '../document/schema.ts';
import type { IconName } from '../editor/icons.ts';
import { createFrameHead } from './block-frame.ts';
import type { BlockHost } from './node-views.ts';
import { removeBlock, type Position } from './remove-block.ts';

interface Looks {
  label: string;
  icon: IconName;
  /** Shown while there is nothing to show. */
  empty: string;
  hasProps?: true;
}

const LOOKS: Readonly<Record<string, Looks>> = {
  Photo: {
    label: 'Ảnh',
    icon: 'photo',
    empty: 'Ảnh này không có trong mục «Ảnh».',
    hasProps: true,
  },
  Gallery: {
    label: 'Bộ ảnh',
    icon: 'gallery',
    empty: 'Chưa có ảnh nào để đưa vào bộ ảnh: hãy thêm ở mục «Ảnh».',
    hasProps: true,
  },
  Figures: { label: 'Bảng số liệu', icon: 'figures', empty: emptyList('Số liệu') },
  Tasks: {
    label: 'Nhiệm vụ thời gian tới',
    icon: 'numbers',
    empty: emptyList('Nhiệm vụ thời gian tới'),
  },
  Awards: { label: 'Khen thưởng', icon: 'award', empty: emptyList('Khen thưởng') },
  Documents: { label: 'Văn bản', icon: 'document', empty: emptyList('Văn bản') },
  Video: {
    label: 'Video',
    icon: 'video',
    empty: 'Video này chưa có tệp hoặc địa chỉ.',
    hasProps: true,
  },
};
const UNKNOWN: Looks = { label: 'Khối của bài', icon: 'note', empty: '' };

interface TagViewOptions {
  node: Node;
  view: EditorView;
  position: Position;
  host: BlockHost;
}

/** A component as a card: its name, its tools, and what readers will see of it. */
export class TagView implements NodeView {
  readonly dom = document.createElement('div');
  readonly #picture = document.createElement('div');
  readonly #options: TagViewOptions;
  readonly #stop: () => void;
  #node: Node;
  #html: string | undefined;

  constructor(options: TagViewOptions) {
    const { node, view, position, host } = options;
    this.#options = options;
    this.#node = node;
    const { label, icon, hasProps } = this.#looks;
    this.dom.className = 'body-frame';
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', label);
    this.#picture.className = 'body-frame__picture';
    const edit = () => {
      const at = position();
      if (at !== undefined) host.edit(view, at);
    };
    const onRemove = () => removeBlock(view, position);
    this.dom.append(
      createFrameHead({ label, icon, onRemove, ...(hasProps === true && { onEdit: edit }) }),
      this.#picture,
    );
    this.#draw();
    this.#stop = host.onChange(() => this.#draw());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs['name'] !== this.#node.attrs['name'])
      return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  get #looks(): Looks {
    return LOOKS[String(this.#node.attrs['name'])] ?? UNKNOWN;
  }

  #draw(): void {
    const { view, host } = this.#options;
    const html = host.preview(this.#node.attrs as TagAttrs, view.state.doc);
    if (html === this.#html) return;
    this.#html = html;
    // The renderer of the site knows a closed set of elements and escapes all that people wrote.
    this.#picture.innerHTML = html;
    if (html === '') this.#picture.textContent = this.#looks.empty;
    for (const link of this.#picture.querySelectorAll('a, video'))
      link.setAttribute('tabindex', '-1');
  }
}

function emptyList(field: string): string {
  return `Chưa có gì để hiện: hãy điền mục «${field}» của bài.`;
}
