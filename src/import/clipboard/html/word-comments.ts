import { plainText } from '../../blocks/blocks.ts';
import { OUTSIDE, type Flow } from './flow.ts';
import { elementsIn } from './html-query.ts';
import { readHtml } from './html-tree.ts';
import { quote } from '../lost-lines.ts';
import { isParagraph } from '../piece.ts';

/** What stands behind these, until the next comment, shows a feature to programs without it. */
const FOR_OTHERS = /^\[if !(?:msEquation|supportLineBreakNewLine|supportAnnotations)\]$/u;
const LONGEST = 200_000;

export function isForOthers(comment: string): boolean {
  return FOR_OTHERS.test(comment);
}

/**
 * Reads what Word hides in a comment: the text of boxes, which then stands behind the paragraph, and
 * that there was a formula.
 *
 * @returns how many text boxes were read
 */
export function readConditional(flow: Flow, comment: string): number {
  const hidden = comment.slice(0, LONGEST);
  if (hidden.includes('<m:oMath')) flow.source.lost.add('formula');
  if (!hidden.includes('<v:textbox')) return 0;
  const boxes = elementsIn(readHtml(hidden.slice(hidden.indexOf('>') + 1)).root, 'v:textbox');
  for (const box of boxes) {
    const pieces = flow.capture(box.children, OUTSIDE);
    flow.builder.addBehind(pieces);
    const lines = pieces.flatMap((piece) => (isParagraph(piece) ? plainText(piece.children) : []));
    const words = lines.join(' ');
    if (words === '') continue;
    flow.source.lost.addLine(
      `Hộp văn bản ${quote(words)} thành đoạn văn thường: hãy xem lại chỗ đứng của đoạn này.`,
    );
  }
  return boxes.length;
}
