import type { Clipboard, Pasted, PastedImage } from './clipboard.ts';
import type { Inline } from '../blocks/blocks.ts';
import { toMdast } from '../blocks/to-mdast.ts';
import { takeCaptions } from './html/figure.ts';
import { findNotes } from './html/find-notes.ts';
import { FlowReader } from './html/flow-reader.ts';
import { readHtml } from './html/html-tree.ts';
import { ImageDesk } from './images/image-desk.ts';
import { LostLines } from './lost-lines.ts';
import { readLevels } from './read-levels.ts';
import { toBodyBlock, type Piece } from './piece.ts';
import { readText } from './read-text.ts';
import { readRtfImages } from './images/rtf-images.ts';
import { StyleSheet } from './html/style-sheet.ts';
import { readTypedLists } from './read-typed-lists.ts';

/** The lines that Windows keeps before HTML; some programs leave them in. */
const WINDOWS_HEADER = /^Version:\d[^<]{0,1000}/u;

interface Read {
  pieces: Piece[];
  notes: Inline[][];
  images: PastedImage[];
}

/** What comes from the clipboard as a piece of a story, whatever it is. */
export function readClipboard({ html = '', rtf = '', text = '' }: Clipboard): Pasted {
  const lost = new LostLines();
  const { pieces, notes, images } = readOne({ html, rtf, text }, lost);
  const arranged = readLevels(readTypedLists(takeCaptions(withoutOuterRules(pieces), images)));
  const tree = toMdast(arranged.map(toBodyBlock), notes);
  return {
    tree,
    images,
    lost: lost.toLines(),
    isInline: tree.children.length === 1 && tree.children[0]?.type === 'paragraph',
  };
}

/** HTML where it says something; else the plain text beside it. */
function readOne({ html, rtf, text }: Required<Clipboard>, lost: LostLines): Read {
  const read = html.trim() === '' ? undefined : readRich(html, rtf, lost);
  if (read !== undefined && (read.pieces.length > 0 || text.trim() === '')) return read;
  return { pieces: readText(text, lost), notes: [], images: [] };
}

function readRich(html: string, rtf: string, lost: LostLines): Read {
  const { root, isCut } = readHtml(html.replace(WINDOWS_HEADER, ''));
  const images = new ImageDesk(root, readRtfImages(rtf), lost);
  const reader = new FlowReader({
    sheet: new StyleSheet(root),
    notes: findNotes(root),
    images,
    lost,
  });
  const pieces = reader.read(root);
  const notes = reader.readNotes();
  if (isCut || reader.builder.isFull) lost.add('tooLong');
  return { pieces, notes, images: images.images };
}

/** Lines at the edges of a piece parted it from something else. */
function withoutOuterRules(pieces: readonly Piece[]): Piece[] {
  const isText = ({ kind }: Piece) => kind !== 'rule';
  const from = pieces.findIndex(isText);
  return from === -1 ? [] : pieces.slice(from, pieces.findLastIndex(isText) + 1);
}
