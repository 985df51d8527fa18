import { isName, readByline, readSource } from './find-facts.ts';
import type { Proposals } from './story-draft.ts';
import { plainText, type Paragraph } from '../blocks/blocks.ts';
import type { BodyBlock } from '../blocks/to-mdast.ts';

interface Signed extends Pick<Proposals, 'byline' | 'source'> {
  blocks: BodyBlock[];
}

/** How many of the last paragraphs may sign a story. */
const LAST_LINES = 3;

/** Takes the byline and the source from the end of a story. */
export function takeSignature(blocks: readonly BodyBlock[]): Signed {
  const signed: Signed = { blocks: [...blocks] };
  for (let line = 0; line < LAST_LINES; line += 1) {
    const index = signed.blocks.findLastIndex(({ kind }) => kind === 'paragraph');
    const block = signed.blocks[index];
    if (block?.kind !== 'paragraph' || !sign(signed, block)) break;
    signed.blocks.splice(index, 1);
  }
  return signed;
}

function sign(signed: Signed, paragraph: Paragraph): boolean {
  const isPlain = paragraph.children.every(({ kind }) => kind === 'text' || kind === 'break');
  const line = plainText(paragraph.children);
  if (!isPlain || paragraph.heading !== undefined || paragraph.list !== undefined) return false;
  const isSigned = paragraph.align === 'end' && isName(line);
  const byline = readByline(line) ?? (isSigned ? { name: line } : undefined);
  if (byline !== undefined && signed.byline === undefined) {
    signed.byline = byline;
    return true;
  }
  const source = readSource(line);
  if (source === undefined || signed.source !== undefined) return false;
  signed.source = source;
  return true;
}
