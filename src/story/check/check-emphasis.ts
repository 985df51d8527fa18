import type { Nodes, Parents } from 'mdast';
import type { BodyCheck } from './body-context.ts';

/** Characters of a word on both sides: `_` there is part of a name such as ten_tep. */
const INSIDE_WORD = /[\p{L}\p{N}]_+(?=[\p{L}\p{N}])/gu;
const RUN = /(?<![\\*_])[*_]+/gu;

/**
 * Finds `*` and `_` that were left over as text beside bold or slanted text, or more than once in
 * one block: mistyped emphasis such as `**đậm **`, which parsers read in different ways.
 */
export function checkEmphasis({ body, report }: BodyCheck, node: Nodes): void {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
  const { runs, marks } = collect(body, node);
  const [first] = runs;
  if (first === undefined || runs.length + marks < 2) return;
  const line = body.slice(first).split('\n', 1)[0] ?? '';
  report('dau-sao-thua', first, /^\S+(?:\s+\S+){0,3}/u.exec(line)?.[0] ?? line);
}

interface Found {
  /** Offsets of the characters that are left over. */
  runs: number[];
  /** Number of bold and slanted parts. */
  marks: number;
}

function collect(body: string, parent: Parents): Found {
  const found: Found = { runs: [], marks: 0 };
  for (const child of parent.children) {
    if (child.type === 'emphasis' || child.type === 'strong') found.marks += 1;
    if (child.type === 'text') found.runs.push(...leftOver(body, child));
    if ('children' in child) {
      const inner = collect(body, child);
      found.runs.push(...inner.runs);
      found.marks += inner.marks;
    }
  }
  return found;
}

function leftOver(body: string, { position }: Nodes): number[] {
  const start = position?.start.offset;
  if (start === undefined) return [];
  const source = body.slice(start, position?.end.offset);
  const plain = source.replaceAll(INSIDE_WORD, (match) => 'x'.repeat(match.length));
  return [...plain.matchAll(RUN)]
    .map(({ index, 0: run }) => ({ from: start + index, to: start + index + run.length }))
    .filter(({ from, to }) => !isBlank(body[from - 1]) || !isBlank(body[to]))
    .map(({ from }) => from);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}
