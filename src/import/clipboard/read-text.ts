import type { LostLines } from './lost-lines.ts';
import { OUTSIDE } from './html/flow.ts';
import { ParagraphBuilder } from './html/paragraph-builder.ts';
import type { Piece } from './piece.ts';

const QUOTED = /^>+ ?/u;
const PLAIN = { isBold: false, isItalic: false, isStruck: false };

/** Plain text, as chats and notes give it: each line is a paragraph, quoted ones of mail a quote. */
export function readText(text: string, lost: LostLines): Piece[] {
  const builder = new ParagraphBuilder();
  const pieces: Piece[] = [];
  const lines = text.split(/\r\n|[\r\n\v\u2028\u2029]/u);
  for (const [index, line] of lines.entries()) {
    if (builder.isFull) break;
    // One line alone may well say «> 30 người».
    const isQuoted =
      [lines[index - 1], line, lines[index + 1]].filter((each) => QUOTED.test(each ?? '')).length >
        1 && QUOTED.test(line);
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
