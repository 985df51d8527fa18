import type { Root, RootContent } from 'mdast';
import { isEmpty, type Inline, type Paragraph, type Table, type TextRun } from './blocks.ts';
import { inlinesToMdast, noteName } from './inlines-to-mdast.ts';
import { isItem, toLists } from './lists-to-mdast.ts';
import { toTable } from './table-to-mdast.ts';

/** What a body is written from: paragraphs and tables, the photos between them, and quotes of these. */
export type BodyBlock =
  | Paragraph
  | Table
  | { kind: 'quote'; blocks: readonly BodyBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'photo'; name: string }
  | { kind: 'gallery'; names: readonly string[]; isOpen: boolean };

type Level = 2 | 3 | 4;

const PLAIN = { kind: 'text', isBold: false, isItalic: false, isStruck: false } as const;
/** A note without words was cut off. */
const ELLIPSIS: TextRun = { ...PLAIN, text: '…' };

/** The body of a story as a tree; the notes are defined at its end. */
export function toMdast(blocks: readonly BodyBlock[], notes: readonly (readonly Inline[])[]): Root {
  const filled = blocks.filter((block) => block.kind !== 'paragraph' || !isEmpty(block.children));
  const levels = rankHeadings(filled);
  const definitions = notes.map((note, index) => define(note, noteName(index)));
  return { type: 'root', children: [...writeAll(filled, levels), ...definitions] };
}

function writeAll(blocks: readonly BodyBlock[], levels: ReadonlyMap<number, Level>): RootContent[] {
  return groupAlike(blocks).flatMap((group) => writeGroup(group, levels));
}

/** The levels that the document uses become 2, 3 and 4. */
function rankHeadings(blocks: readonly BodyBlock[]): ReadonlyMap<number, Level> {
  const used = [...new Set(blocks.flatMap(levelsIn))].sort((a, b) => a - b);
  return new Map(used.map((level, index) => [level, ([2, 3] as const)[index] ?? 4]));
}

function levelsIn(block: BodyBlock): number[] {
  if (block.kind === 'quote') return block.blocks.flatMap(levelsIn);
  return block.kind === 'paragraph' && block.heading !== undefined ? [block.heading] : [];
}

/** Items that follow each other are a list, paragraphs of a quote are one quote. */
function groupAlike(blocks: readonly BodyBlock[]): BodyBlock[][] {
  const kindOf = (block: BodyBlock | undefined) => [isItem(block), isQuoted(block)].join();
  const groups: BodyBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && kindOf(last[0]) === kindOf(block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isQuoted(block: BodyBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'quote' && block.heading === undefined;
}

function writeGroup(
  group: readonly BodyBlock[],
  levels: ReadonlyMap<number, Level>,
): RootContent[] {
  const [first] = group;
  if (isItem(first)) return toLists(group.filter(isItem));
  const children = group.flatMap((block) => writeBlock(block, levels));
  return isQuoted(first) ? [{ type: 'blockquote', children } as RootContent] : children;
}

function writeBlock(block: BodyBlock, levels: ReadonlyMap<number, Level>): RootContent[] {
  switch (block.kind) {
    case 'photo':
      return [tag('Photo', { src: block.name })];
    case 'gallery':
      return [tag('Gallery', block.isOpen ? {} : { only: block.names.join(', ') })];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: block.text.replace(/^\n+/u, '').trimEnd() }];
    case 'quote':
      return [{ type: 'blockquote', children: writeAll(block.blocks, levels) } as RootContent];
    case 'table':
      return toTable(block);
    case 'paragraph': {
      if (block.heading === undefined)
        return [{ type: 'paragraph', children: inlinesToMdast(block.children) }];
      const children = inlinesToMdast(block.children.map(asInHeading));
      return [{ type: 'heading', depth: levels.get(block.heading) ?? 4, children }];
    }
  }
}

/** A heading is one line, and bold by itself. */
function asInHeading(inline: Inline): Inline {
  if (inline.kind === 'break') return { ...PLAIN, text: ' ' };
  return inline.kind === 'text' ? { ...inline, isBold: false } : inline;
}

function define(note: readonly Inline[], label: string): RootContent {
  const children = inlinesToMdast(isEmpty(note) ? [ELLIPSIS] : note);
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [{ type: 'paragraph', children }],
  };
}

function tag(name: string, props: Readonly<Record<string, string>>): RootContent {
  const attributes = Object.entries(props).map(([prop, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: prop,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes, children: [] };
}
