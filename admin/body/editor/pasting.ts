import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { readClipboard, type Pasted } from '../../../src/import/clipboard/index.ts';
import type { IncomingPhoto } from '../../desk/story-desk.ts';
import { fromMdast } from '../document/from-mdast.ts';
import { footnoteLabels } from '../document/normalise.ts';
import { schema } from '../document/schema.ts';
import { renumberNotes } from './footnotes.ts';
import { dropPhotos, nameOnTheWay, settlePhotos } from './photos-on-the-way.ts';

export interface PasteHost {
  /** Photos into the story's list, see `PhotoDesk.add`; undefined where there is no list. */
  addPhotos?:
    ((photos: readonly IncomingPhoto[]) => Promise<readonly (string | undefined)[]>) | undefined;
  /** Says what could not be taken over. */
  tell(title: string, lines: readonly string[]): void;
}

const NO_PHOTOS_HERE = 'Mục này không có danh sách ảnh nên không nhận ảnh.';

/**
 * Everything foreign goes through the reader of clipboards; what the editor itself copied does not. The
 * events are taken before ProseMirror looks at them: it would read foreign HTML first, and trips over
 * elements with names such as `constructor`.
 */
export function pasting(host: PasteHost): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => took(event, take(view, event.clipboardData, host)),
        drop: (view, event) => {
          if (view.dragging !== null || event.dataTransfer === null) return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          return took(event, take(view, event.dataTransfer, host, at));
        },
      },
    },
  });
}

function took(event: Event, isTaken: boolean): boolean {
  if (isTaken) event.preventDefault();
  return isTaken;
}

/** @returns whether it was taken; what is no text and no image is for others */
function take(view: EditorView, data: DataTransfer | null, host: PasteHost, at?: number): boolean {
  if (data === null) return false;
  const html = data.getData('text/html');
  if (html.includes('data-pm-slice')) return false;
  const images = [...data.files].filter(({ type, name }) => isImage(type, name));
  // Word and Excel give a picture of the text beside the text.
  if (images.length > 0 && !hasText(html)) {
    dropPhotos(view, images, host, at);
    return true;
  }
  const text = data.getData('text/plain');
  if (html === '' && text === '') return false;
  const pasted = readClipboard({ html, text, rtf: data.getData('text/rtf') });
  insert(view, pasted, host, at);
  return true;
}

function isImage(type: string, name: string): boolean {
  return type.startsWith('image/') || /\.(?:heic|heif)$/iu.test(name);
}

function hasText(html: string): boolean {
  return html.replaceAll(/<[^>]*>/gu, '').trim() !== '';
}

function insert(view: EditorView, pasted: Pasted, host: PasteHost, at: number | undefined): void {
  const { images } = pasted;
  const names = images.map(() => nameOnTheWay());
  const lost = [...pasted.lost];
  if (images.length > 0 && host.addPhotos === undefined) lost.push(NO_PHOTOS_HERE);
  const read = fromMdast(pasted.tree, () => '').flatMap((block) => withNames(block, names));
  const blocks = renumberNotes(read, footnoteLabels(view.state.doc));
  const isNote = ({ type }: Node) => type === schema.nodes.footnoteDefinition;
  const { tr } = view.state;
  if (at !== undefined) tr.setSelection(selectionAt(view, at));
  const text = blocks.filter((block) => !isNote(block));
  tr.replaceSelection(sliceOf(text, pasted.isInline || isInTable(view.state)));
  tr.insert(tr.doc.content.size, blocks.filter(isNote));
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'paste'));
  if (lost.length > 0) host.tell('Đã dán, nhưng có chỗ không chuyển được', lost);
  if (images.length > 0) void settlePhotos(view, { names, photos: images.map(toPhoto), host });
}

/** Gives images the names under which they are found again once they are stored. */
function withNames(block: Node, names: readonly string[]): Node[] {
  const { name, props } = block.attrs as { name?: string; props?: Record<string, string> };
  const place = /^pasted:(\d+)$/u.exec(props?.['src'] ?? '')?.[1];
  if (block.type !== schema.nodes.tag || place === undefined) {
    if (block.isTextblock || block.isLeaf) return [block];
    const children = block.children.flatMap((child) => withNames(child, names));
    return [block.copy(Fragment.from(children))];
  }
  const src = names[Number(place)];
  return src === undefined ? [] : [schema.node('tag', { name, props: { src } })];
}

function toPhoto({ bytes, alt, caption, credit }: Pasted['images'][number]): IncomingPhoto {
  return { file: new File([Uint8Array.from(bytes)], 'anh-dan'), alt, caption, credit };
}

/** Blocks open at both ends, so that a pasted paragraph continues the one of the cursor. */
function sliceOf(blocks: readonly Node[], isInline: boolean): Slice {
  if (isInline) return new Slice(Fragment.from(inOneLine(blocks)), 0, 0);
  const fragment = Fragment.from([...blocks]);
  const isOpen = (block: Node | undefined) => (block?.type === schema.nodes.paragraph ? 1 : 0);
  return new Slice(fragment, isOpen(blocks[0]), isOpen(blocks.at(-1)));
}

/** The text of all blocks with breaks between them, for a cell or the middle of a line. */
function inOneLine(blocks: readonly Node[]): Node[] {
  const lines: (readonly Node[])[] = [];
  for (const block of blocks) {
    if (block.isTextblock) lines.push(block.children);
    else block.descendants((node) => !(node.isTextblock && lines.push(node.children)));
  }
  return lines.flatMap((line, index) => (index === 0 ? line : [schema.node('break'), ...line]));
}

function selectionAt(view: EditorView, at: number): Selection {
  const place = view.state.doc.resolve(at);
  return Selection.near(place);
}
