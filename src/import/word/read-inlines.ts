import { readLinkAddress } from '../blocks/link-address.ts';
import {
  imageSource,
  type ImageSource,
  type MammothDocument,
  type MammothNode,
} from './mammoth-tree.ts';
import type { FontRun, RawInline } from '../blocks/blocks.ts';

type Look = Omit<FontRun, 'kind' | 'text'>;

const PLAIN: Look = { isBold: false, isItalic: false, isStruck: false };

/** Reads what stands in paragraphs, and collects the notes and images that they call. */
export class InlineReader {
  readonly images: ImageSource[] = [];
  readonly notes: (readonly MammothNode[])[] = [];
  readonly #noteKeys: string[] = [];
  readonly #document: MammothDocument;
  readonly #fontOf: (styleId: string | null | undefined) => string | undefined;

  constructor(
    document: MammothDocument,
    fontOf: (styleId: string | null | undefined) => string | undefined,
  ) {
    this.#document = document;
    this.#fontOf = fontOf;
  }

  readParagraph({ children = [], styleId }: MammothNode): RawInline[] {
    return this.#readAll(children, { ...PLAIN, font: this.#fontOf(styleId) });
  }

  #readAll(nodes: readonly MammothNode[], look: Look): RawInline[] {
    return nodes.flatMap((node) => this.#read(node, look));
  }

  #read(node: MammothNode, look: Look): RawInline[] {
    const { type, children = [] } = node;
    switch (type) {
      case 'run':
        return this.#readAll(children, this.#lookOf(node, look));
      case 'hyperlink':
        return this.#readAll(children, {
          ...look,
          href: readLinkAddress(node.href ?? '') ?? look.href,
        });
      case 'text':
        return [{ kind: 'text', text: node.value ?? '', ...look }];
      case 'tab':
        return [{ kind: 'text', text: ' ', ...look }];
      case 'checkbox':
        return [{ kind: 'text', text: node.checked === true ? '☑ ' : '☐ ', ...look }];
      case 'break':
        return [
          node.breakType === 'line' ? { kind: 'break' } : { kind: 'text', text: ' ', ...look },
        ];
      case 'noteReference':
        return this.#callNote(node);
      case 'image':
        this.images.push(imageSource(node));
        return [{ kind: 'image', image: this.images.length - 1 }];
      default:
        return this.#readAll(children, look);
    }
  }

  #lookOf(run: MammothNode, look: Look): Look {
    return {
      ...look,
      isBold: look.isBold || run.isBold === true,
      isItalic: look.isItalic || run.isItalic === true,
      isStruck: look.isStruck || run.isStrikethrough === true,
      font:
        run.font ??
        (run.styleId === undefined || run.styleId === null
          ? undefined
          : this.#fontOf(run.styleId)) ??
        look.font,
    };
  }

  #callNote(node: MammothNode): RawInline[] {
    const found = this.#document.notes.resolve(node);
    if (found === null) return [];
    const key = `${node.noteType ?? ''} ${node.noteId ?? ''}`;
    if (!this.#noteKeys.includes(key)) {
      this.#noteKeys.push(key);
      this.notes.push(found.body);
    }
    return [{ kind: 'note', note: this.#noteKeys.indexOf(key) }];
  }
}
