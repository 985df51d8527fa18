import { arrangePhotos } from './arrange-photos.ts';
import { findFacts } from './find-facts.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { StoryDraft } from './story-draft.ts';
import { takeHeading } from './take-heading.ts';
import { takeSignature } from './take-signature.ts';
import { plainText, type Block, type Inline, type ImportedDocument } from '../blocks/blocks.ts';
import { toMdast, type BodyBlock } from '../blocks/to-mdast.ts';
import { writeBody } from '../../story/index.ts';

/** A story from what a Word document says. */
export function draftStory({ blocks, notes, images, lost }: ImportedDocument): StoryDraft {
  const heading = takeHeading(splitParagraphs(blocks));
  const arranged = arrangePhotos(heading.rest, images);
  const { blocks: body, byline, source } = takeSignature(arranged.blocks);
  const called = renumberNotes(body, notes);
  const text = [heading.lead, ...blocks.flatMap(linesOf)].join('\n');
  return {
    title: heading.title,
    lead: heading.lead,
    body: writeBody(toMdast(called.blocks, called.notes)),
    photos: arranged.photos,
    proposals: { byline, source, ...findFacts(text) },
    lost: [...lost, ...heading.lost, ...arranged.lost],
  };
}

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [plainText(block.children)];
  return block.rows.flat(2).map(({ children }) => plainText(children));
}

/** Only notes that the body calls, numbered as they are called. */
function renumberNotes(
  blocks: readonly BodyBlock[],
  notes: readonly (readonly Inline[])[],
): { blocks: BodyBlock[]; notes: Inline[][] } {
  const order: number[] = [];
  const number = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((each) => {
      if (each.kind !== 'note') return each;
      if (!order.includes(each.note)) order.push(each.note);
      return { kind: 'note', note: order.indexOf(each.note) };
    });
  const renumbered = blocks.map((block): BodyBlock => {
    if (block.kind === 'paragraph') return { ...block, children: number(block.children) };
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => cell.map((each) => ({ ...each, children: number(each.children) }))),
    );
    return { ...block, rows };
  });
  const called: Inline[][] = [];
  for (let index = 0; index < order.length; index += 1)
    called.push(number(notes[order[index] ?? -1] ?? []));
  return { blocks: renumbered, notes: called };
}
