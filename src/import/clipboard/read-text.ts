import type { LostLines } from './lost-lines.ts';
import { OUTSIDE } from './flow.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import type { Piece } from './piece.ts';

const QUOTED = /^>+ ?/u;
const PLAIN = { isBold: false, isItalic: false, isStruck: false };

/** Plain text, as chats and notes give it: each line is a paragraph, quoted ones of mail a quote. */
export function readText(text: string, lost: LostLines): Piece[] {
  const builder = new ParagraphBuilder();
  const pieces: Piece[] = [];
  for (const line of text.split(/\r\n|[\r\n\v\u2028\u2029]/u)) {
    if (builder.isFull) break;
    const isQuoted = QUOTED.test(line);
    const words = isQuoted ? line.replace(QUOTED, '') : line;
    const read = builder.capture(() => {
      builder.addInline({ kind: 'text', text: words, ...PLAIN }, OUTSIDE);
    });
    const last = pieces.at(-1);
    if (isQuoted && last?.kind === 'quote') last.pieces.push(...read);
    else if (isQuoted && read.length > 0) pieces.push({ kind: 'quote', pieces: read });
    else pieces.push(...read);
  }
  if (builder.isFull) lost.add('tooLong');
  return pieces;
}
