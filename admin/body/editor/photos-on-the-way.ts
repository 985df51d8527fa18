import { Selection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { IncomingPhoto } from '../../desk/story-desk.ts';
import { schema } from '../document/schema.ts';
import type { PasteHost } from './pasting.ts';
import { placedPhotos } from './placed-photos.ts';

let count = 0;

/** Stands in a `<Photo>` until the photo is stored and has its own name. */
export function nameOnTheWay(): string {
  count += 1;
  return `dang-chuyen-${String(count)}.jpg`;
}

interface Batch {
  /** The stand-ins, one for each photo. */
  names: readonly string[];
  photos: readonly IncomingPhoto[];
  host: PasteHost;
}

/** Puts image files where they were dropped, or at the cursor, and stores them. */
export function dropPhotos(
  view: EditorView,
  files: readonly File[],
  host: PasteHost,
  at: number | undefined,
): void {
  if (host.addPhotos === undefined) {
    host.tell('Chưa thêm được ảnh', ['Mục này không có danh sách ảnh nên không nhận ảnh.']);
    return;
  }
  const names = files.map(() => nameOnTheWay());
  insertPhotos(view, names, at);
  void settlePhotos(view, { names, photos: files.map((file) => ({ file })), host });
}

/** One photo, or several as one gallery, behind the block of the cursor or of a place. */
export function insertPhotos(view: EditorView, names: readonly string[], at?: number): void {
  const tags = names.map((src) => schema.node('tag', { name: 'Photo', props: { src } }));
  const gallery = schema.node('tag', { name: 'Gallery', props: { only: names.join(', ') } });
  const { tr } = view.state;
  if (at !== undefined) tr.setSelection(Selection.near(tr.doc.resolve(at)));
  // A block of its own: at the top level, behind what the cursor is in.
  const { $to } = tr.selection;
  const block = $to.depth === 0 ? null : $to.node(1);
  const isEmpty = block?.type === schema.nodes.paragraph && block.content.size === 0;
  const from = block === null ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
  tr.replaceWith(from, isEmpty ? $to.after(1) : from, names.length === 1 ? tags : gallery);
  const after = from + 1;
  if (tr.doc.resolve(after).nodeAfter === null) tr.insert(after, schema.node('paragraph'));
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after))).scrollIntoView());
}

/** Stores photos, then gives each its name; those refused, or placed already, leave the text. */
export async function settlePhotos(view: EditorView, batch: Batch): Promise<void> {
  const { names, photos, host } = batch;
  const stored = (await host.addPhotos?.(photos)) ?? [];
  if (view.isDestroyed) return;
  const others = placedPhotos(view.state.doc);
  const final = new Map<string, string | undefined>();
  for (const [index, name] of names.entries()) {
    const given = stored[index];
    final.set(name, given === undefined || others.has(given) ? undefined : given);
    if (given !== undefined) others.add(given);
  }
  const { tr } = view.state;
  rename(tr, final);
  view.dispatch(tr.setMeta('addToHistory', false));
}

function rename(tr: Transaction, final: ReadonlyMap<string, string | undefined>): void {
  const places: number[] = [];
  tr.doc.descendants((node, position) => {
    if (node.type === schema.nodes.tag) places.push(position);
  });
  for (const position of places.reverse()) {
    const { name, props } = tr.doc.nodeAt(position)?.attrs as {
      name: string;
      props: Record<string, string>;
    };
    const prop = name === 'Gallery' ? 'only' : 'src';
    const before = (props[prop] ?? '').split(', ');
    if (!before.some((each) => final.has(each))) continue;
    const after = before.flatMap((each) => (final.has(each) ? (final.get(each) ?? []) : [each]));
    if (after.length === 0) tr.delete(position, position + 1);
    else tr.setNodeMarkup(position, undefined, { name, props: { [prop]: after.join(', ') } });
  }
}
