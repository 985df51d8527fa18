import type { RootContent } from 'mdast';
import type { Node } from 'prosemirror-model';
import { writeBody, writeBlocks } from '../../../src/story/index.ts';
import { parseBody } from '../../../src/story/parse-body.ts';
import { fromMdast } from './from-mdast.ts';
import { documentOf, normalise } from './normalise.ts';
import { schema } from './schema.ts';
import { toMdast } from './to-mdast.ts';

/** A body as the editor holds it. */
export interface BodyDocument {
  document: Node;
  /**
   * The text of a later version of the document. Blocks that are still the same nodes keep their bytes and
   * the blank lines between them.
   */
  write(document: Node): string;
}

const BLANK_LINE = /^[ \t]*\n(?:[ \t]*\n)+$/u;

interface Origin {
  index: number;
  start: number;
  end: number;
}

/** Opens a body; one that the parser cannot read is a single `raw` block. */
export function openBody(body: string): BodyDocument {
  const { tree, breaches } = parseBody(body);
  if (breaches.length > 0) return openUnreadable(body);
  const blocks = fromMdast(tree, (block) => body.slice(...rangeOf(block)));
  const origins = new Map<Node, Origin>();
  for (const [index, block] of blocks.entries()) {
    const [start, end] = rangeOf(tree.children[index]);
    origins.set(block, { index, start, end });
  }
  const document = documentOf(blocks);
  return { document, write: (changed) => write(changed, { body, origins, count: blocks.length }) };
}

function openUnreadable(body: string): BodyDocument {
  const block = rawBlock(body);
  const origins = new Map([[block, { index: 0, start: 0, end: body.length }]]);
  return {
    document: documentOf([block]),
    write: (changed) => write(changed, { body, origins, count: 1 }),
  };
}

/** The blocks of a piece of text that takes the place of others. */
export function blocksOf(text: string): Node[] {
  const { tree, breaches } = parseBody(text);
  if (breaches.length > 0) return [rawBlock(text)];
  return fromMdast(tree, (block) => text.slice(...rangeOf(block)));
}

function rawBlock(source: string): Node {
  return schema.node('raw', { source });
}

interface Opened {
  body: string;
  origins: ReadonlyMap<Node, Origin>;
  /** Number of blocks that it was opened with. */
  count: number;
}

function write(document: Node, opened: Opened): string {
  const isUntouched =
    document.childCount === opened.count &&
    document.children.every((block, index) => opened.origins.get(block)?.index === index);
  if (isUntouched || (opened.count === 0 && isBlank(document))) return opened.body;
  const kept = assemble(document, opened);
  if (document.children.some(({ type }) => type.name === 'raw')) return kept;
  const whole = writeBody(toMdast(document));
  return isSame(kept, whole) ? kept : whole;
}

/** What stands in the text one after the other: pieces of the old text and of the new. */
interface Piece {
  text: string;
  origin?: Origin | undefined;
}

function assemble(document: Node, opened: Opened): string {
  const { body, origins } = opened;
  const pieces: Piece[] = [];
  let fresh: Node[] = [];
  const flush = () => {
    const text = writeBlocks(toMdast(documentOf(fresh)).children);
    if (text !== '') pieces.push({ text });
    fresh = [];
  };
  for (const block of document.children) {
    const origin = origins.get(block);
    if (origin === undefined && block.type.name !== 'raw') {
      fresh.push(block);
      continue;
    }
    flush();
    const text =
      origin === undefined
        ? (block.attrs['source'] as string)
        : body.slice(origin.start, origin.end);
    pieces.push({ text, origin });
  }
  flush();
  return join(pieces, opened);
}

/** With the space that stood around the blocks that are kept, where it is a blank line. */
function join(pieces: readonly Piece[], { body, origins }: Opened): string {
  const places = [...origins.values()].sort((a, b) => a.index - b.index);
  const gapAfter = ({ index, end }: Origin) => body.slice(end, places[index + 1]?.start);
  const gapBefore = ({ index, start }: Origin) => body.slice(places[index - 1]?.end ?? 0, start);
  let text = '';
  for (const [index, { text: next, origin }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before === undefined) {
      text += origin === undefined || origin.index > 0 ? '' : gapBefore(origin);
    } else if (before.origin !== undefined && origin?.index === before.origin.index + 1) {
      text += gapBefore(origin);
    } else {
      const gaps = [before.origin && gapAfter(before.origin), origin && gapBefore(origin)];
      text += gaps.find((gap) => gap !== undefined && BLANK_LINE.test(gap)) ?? '\n\n';
    }
    text += next;
  }
  if (text === '') return '';
  const last = places.at(-1);
  return text + (last === undefined ? '\n' : body.slice(last.end));
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const { tree, breaches } = parseBody(text);
    return breaches.length > 0 ? undefined : normalise(documentOf(fromMdast(tree, () => '')));
  });
  return a !== undefined && b !== undefined && a.eq(b);
}

function isBlank(document: Node): boolean {
  return (
    document.childCount === 1 &&
    document.firstChild?.content.size === 0 &&
    document.firstChild.isTextblock
  );
}

function rangeOf(block: RootContent | undefined): [number, number] {
  return [block?.position?.start.offset ?? 0, block?.position?.end.offset ?? 0];
}
