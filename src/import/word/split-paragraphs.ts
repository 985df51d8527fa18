import { isEmpty, type Block, type Inline, type Paragraph } from '../blocks/blocks.ts';

/** An image on its own; a paragraph with images is split around them. */
export interface ImageBlock {
  kind: 'image';
  image: number;
}

export type SplitBlock = Block | ImageBlock;

/** Blocks without empty paragraphs, images out of the text, typed bullets as lists. */
export function splitParagraphs(blocks: readonly Block[]): SplitBlock[] {
  return blocks.flatMap((block): SplitBlock[] => (block.kind === 'table' ? [block] : split(block)));
}

function split(paragraph: Paragraph): SplitBlock[] {
  const parts: SplitBlock[] = [];
  let text: Inline[] = [];
  const flush = () => {
    const children = trimBreaks(text);
    if (!isEmpty(children)) parts.push(withTypedBullet({ ...paragraph, children }));
    text = [];
  };
  for (const inline of paragraph.children) {
    if (inline.kind !== 'image') text.push(inline);
    else {
      flush();
      parts.push({ kind: 'image', image: inline.image });
    }
  }
  flush();
  return parts;
}

function trimBreaks(inlines: readonly Inline[]): Inline[] {
  const isSpace = (each: Inline) =>
    each.kind === 'break' || (each.kind === 'text' && each.text.trim() === '');
  const from = inlines.findIndex((each) => !isSpace(each));
  return from === -1
    ? []
    : inlines.slice(from, inlines.findLastIndex((each) => !isSpace(each)) + 1);
}

/** "- " and "+ " typed at the start of a line: the first and the second level of a list. */
function withTypedBullet(paragraph: Paragraph): Paragraph {
  const [first, ...others] = paragraph.children;
  if (
    paragraph.list !== undefined ||
    paragraph.heading !== undefined ||
    paragraph.align !== 'start'
  )
    return paragraph;
  if (paragraph.role !== 'text' || first?.kind !== 'text') return paragraph;
  const bullet = /^([-•+])\s+(?=\S)/u.exec(first.text);
  if (bullet === null) return paragraph;
  return {
    ...paragraph,
    list: { depth: bullet[1] === '+' ? 1 : 0, isOrdered: false },
    children: [{ ...first, text: first.text.slice(bullet[0].length) }, ...others],
  };
}
