import type { SplitBlock } from './split-paragraphs.ts';
import { plainText, type Inline, type Paragraph } from '../blocks/blocks.ts';

const LONGEST_TITLE = 250;
const LONGEST_LEAD = 600;

interface Heading {
  title: string;
  lead: string;
  /** The blocks without the title and the lead. */
  rest: SplitBlock[];
  lost: string[];
}

/** Takes the title and the lead from the start of a document. */
export function takeHeading(blocks: readonly SplitBlock[]): Heading {
  const rest = [...blocks];
  const lost: string[] = [];
  const title = takeTitle(rest);
  const lead = takeLead(rest, lost);
  return { title, lead, rest, lost };
}

function takeTitle(blocks: SplitBlock[]): string {
  const styled = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'title');
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const index = styled === -1 ? first : styled;
  const block = blocks[index];
  if (!isText(block) || block.list !== undefined) return '';
  const title = plainText(block.children);
  if (title.length > LONGEST_TITLE || hasNote(block.children)) return '';
  blocks.splice(index, 1);
  return title;
}

/** The first paragraph of text; of a long one as many sentences as a lead holds. */
function takeLead(blocks: SplitBlock[], lost: string[]): string {
  const index = blocks.findIndex((block) => block.kind === 'paragraph');
  const block = blocks[index];
  if (!isText(block) || block.heading !== undefined || block.list !== undefined) return '';
  if (hasNote(block.children)) return '';
  const text = plainText(block.children);
  const lead = text.length <= LONGEST_LEAD ? text : firstSentences(block.children);
  if (lead === '') return '';
  if (block.children.some((each) => each.kind === 'text' && each.href !== undefined))
    lost.push('Sapo không chứa liên kết: địa chỉ trong đoạn đầu được bỏ, chữ giữ nguyên.');
  const rest = lead === text ? [] : dropStart(block.children, lead);
  blocks.splice(index, 1, ...(rest.length === 0 ? [] : [{ ...block, children: rest }]));
  return lead;
}

function isText(block: SplitBlock | undefined): block is Paragraph {
  return block?.kind === 'paragraph';
}

function hasNote(inlines: readonly Inline[]): boolean {
  return inlines.some(({ kind }) => kind === 'note');
}

function firstSentences(inlines: readonly Inline[]): string {
  const start = plainText(inlines).slice(0, LONGEST_LEAD);
  return /^.*[.!?…](?=\s+\p{Lu})/su.exec(start)?.[0] ?? '';
}

/** The inlines behind a start that is given without its spaces. */
function dropStart(inlines: readonly Inline[], start: string): Inline[] {
  let left = start.replaceAll(/\s/gu, '').length;
  const rest: Inline[] = [];
  for (const inline of inlines) {
    if (left === 0) rest.push(inline);
    if (left === 0 || inline.kind !== 'text') continue;
    let end = 0;
    while (left > 0 && end < inline.text.length) {
      if (!/\s/u.test(inline.text.charAt(end))) left -= 1;
      end += 1;
    }
    const text = inline.text.slice(end);
    if (text.trim() !== '') rest.push({ ...inline, text: text.trimStart() });
  }
  return rest;
}
