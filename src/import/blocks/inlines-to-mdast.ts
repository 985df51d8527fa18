import type { PhrasingContent } from 'mdast';
import type { Inline, TextRun } from './blocks.ts';

/** Names of the notes in the piece; whoever takes it over knows which names are taken. */
export function noteName(note: number): string {
  return String(note + 1);
}

export function inlinesToMdast(inlines: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < inlines.length; index += 1) {
    const inline = inlines[index];
    if (inline === undefined || inline.kind === 'image') continue;
    if (inline.kind === 'break') nodes.push({ type: 'break' });
    else if (inline.kind === 'note')
      nodes.push({
        type: 'footnoteReference',
        identifier: noteName(inline.note),
        label: noteName(inline.note),
      });
    else if (inline.href === undefined) nodes.push(marked(inline));
    else {
      const end = endOfLink(inlines, index, inline.href);
      const runs = inlines.slice(index, end).filter(isText);
      nodes.push({ type: 'link', url: inline.href, children: runs.map(marked) });
      index = end - 1;
    }
  }
  return nodes;
}

/** A link goes on over changes of its look, and over the spaces between them, which have none. */
function endOfLink(inlines: readonly Inline[], start: number, href: string): number {
  const isLinked = (each: Inline | undefined) => each?.kind === 'text' && each.href === href;
  let end = start + 1;
  for (;;) {
    const next = inlines[end];
    const isSpace = next?.kind === 'text' && next.href === undefined && next.text === ' ';
    if (isLinked(next)) end += 1;
    else if (isSpace && isLinked(inlines[end + 1])) end += 2;
    else return end;
  }
}

function marked({ text, isBold, isItalic, isStruck }: TextRun): PhrasingContent {
  let node: PhrasingContent = { type: 'text', value: text };
  if (isItalic) node = { type: 'emphasis', children: [node] };
  if (isBold) node = { type: 'strong', children: [node] };
  return isStruck ? { type: 'delete', children: [node] } : node;
}

function isText(inline: Inline): inline is TextRun {
  return inline.kind === 'text';
}
