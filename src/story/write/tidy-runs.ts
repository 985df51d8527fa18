import { linkAddresses } from './link-addresses.ts';
import { hasMark, joinRuns, textRun, type Run } from './runs.ts';

/** Prose may go over lines; a heading and a cell are one line. */
export type Place = 'prose' | 'line';

// eslint-disable-next-line no-control-regex -- the parser reads it as the sign for an unknown character
const UNKNOWN = /\u0000|\p{Surrogate}/gu;

/**
 * The runs of one paragraph in the form in which they are read back: text in single pieces, addresses as
 * links, no space at the edges of marks, lines and the paragraph.
 */
export function tidyRuns(runs: readonly Run[], place: Place): Run[] {
  const clean = joinRuns(runs.map((run) => cleanRun(run, place)));
  const linked = linkAddresses(clean);
  return trim(joinRuns(freeSpaces(linked.flatMap(takeSpacesApart))));
}

/** Text as it stands in a paragraph. */
export function cleanText(text: string, place: Place): string {
  const lines = text
    .replaceAll(UNKNOWN, '\u{FFFD}')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]*\n[ \t\n]*/g, '\n');
  return place === 'line' ? lines.replaceAll('\n', ' ') : lines;
}

function cleanRun(run: Run, place: Place): Run {
  const { leaf, marks } = run;
  if (leaf.type === 'text') return textRun(cleanText(leaf.value, place), marks);
  if (leaf.type !== 'inlineCode') return run;
  const value = cleanText(leaf.value, 'line');
  return value.trim() === '' ? textRun(value, marks) : { leaf: { ...leaf, value }, marks };
}

function takeSpacesApart(run: Run): Run[] {
  if (run.leaf.type !== 'text' || run.marks.length === 0) return [run];
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.leaf.value) ?? [];
  return [before, inner, after]
    .filter((value) => value !== '')
    .map((value) => textRun(value, run.marks));
}

function isSpace({ leaf }: Run): boolean {
  return leaf.type === 'break' || (leaf.type === 'text' && leaf.value.trim() === '');
}

/** Marks open and close beside what can be seen: a space keeps those that go on behind it. */
function freeSpaces(runs: readonly Run[]): Run[] {
  return keepMarksOfLast(keepMarksOfLast(runs).reverse()).reverse();
}

/** Spaces lose the marks that the last visible run does not have. */
function keepMarksOfLast(runs: readonly Run[]): Run[] {
  let last: Run = textRun('', []);
  return runs.map((run) => {
    if (isSpace(run)) return { ...run, marks: run.marks.filter((mark) => hasMark(last, mark)) };
    last = run;
    return run;
  });
}

/** Without spaces and breaks at the edges, and spaces beside breaks. */
function trim(runs: readonly Run[]): Run[] {
  const isBreak = (run: Run | undefined) => run === undefined || run.leaf.type === 'break';
  const kept = runs.map((run, index) => {
    if (run.leaf.type !== 'text') return run;
    let { value } = run.leaf;
    if (isBreak(runs[index - 1])) value = value.replace(/^[ \t\n]+/, '');
    if (isBreak(runs[index + 1])) value = value.replace(/[ \t\n]+$/, '');
    return textRun(value, run.marks);
  });
  const solid = joinRuns(kept);
  const from = solid.findIndex((run) => !isBreak(run));
  const inner =
    from === -1 ? [] : solid.slice(from, solid.findLastIndex((run) => !isBreak(run)) + 1);
  return inner.length === runs.length ? inner : trim(inner);
}
