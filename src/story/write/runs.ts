import type { FootnoteReference, InlineCode, Text } from 'mdast';

export type MarkType = 'strong' | 'emphasis' | 'delete';

export type Mark = { type: MarkType } | { type: 'link'; url: string; title: string | null };

export type Leaf =
  | Pick<Text, 'type' | 'value'>
  | Pick<InlineCode, 'type' | 'value'>
  | { type: 'break' }
  | Pick<FootnoteReference, 'type' | 'identifier' | 'label'>;

/** A piece of a paragraph with the marks around it, the outermost first, each at most once. */
export interface Run {
  leaf: Leaf;
  marks: readonly Mark[];
}

export function isAlike(a: Mark, b: Mark): boolean {
  if (a.type !== 'link' || b.type !== 'link') return a.type === b.type;
  return a.url === b.url && a.title === b.title;
}

export function hasMark({ marks }: Pick<Run, 'marks'>, mark: Mark): boolean {
  return marks.some((each) => isAlike(each, mark));
}

function haveSameMarks(a: Run, b: Run): boolean {
  return a.marks.length === b.marks.length && a.marks.every((mark) => hasMark(b, mark));
}

export function isInLink({ marks }: Run): boolean {
  return marks.some(({ type }) => type === 'link');
}

export function isSpace({ leaf }: Pick<Run, 'leaf'>): boolean {
  return leaf.type === 'break' || (leaf.type === 'text' && leaf.value.trim() === '');
}

export function textRun(value: string, marks: readonly Mark[]): Run {
  return { leaf: { type: 'text', value }, marks };
}

function isOneWith(a: Run, b: Run): boolean {
  return a.leaf.type === b.leaf.type && haveSameMarks(a, b);
}

/** Neighbours of text or of code under the same marks become one; what is empty goes. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const { leaf } = run;
    if ('value' in leaf && leaf.value === '') continue;
    const last = joined.at(-1);
    if (last && 'value' in last.leaf && 'value' in leaf && isOneWith(last, run))
      joined[joined.length - 1] = {
        ...last,
        leaf: { ...leaf, value: last.leaf.value + leaf.value },
      };
    else joined.push(run);
  }
  return joined;
}

/** A run with its outer spaces as runs of their own. */
export function takeSpacesApart(run: Run): Run[] {
  if (run.leaf.type !== 'text' || run.marks.length === 0) return [run];
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.leaf.value) ?? [];
  return [before, inner, after]
    .filter((value) => value !== '')
    .map((value) => textRun(value, run.marks));
}
