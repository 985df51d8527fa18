import { cleanLetters } from './clean-letters.ts';
import { linkAddresses } from './link-addresses.ts';
import { hasMark, isSpace, joinRuns, takeSpacesApart, textRun, type Run } from './runs.ts';

/** Prose may go over lines; a heading and a cell are one line. */
export type Place = 'prose' | 'line';

/**
 * The runs of one paragraph in the form in which they are read back: text in single pieces, addresses as
 * links, no space at the edges of marks, lines and the paragraph.
 */
export function tidyRuns(runs: readonly Run[], place: Place): Run[] {
  const linked = linkAddresses(cleanRuns(runs, place));
  return trim(cleanRuns(freeSpaces(linked.flatMap(takeSpacesApart)), place));
}

/** Text as it stands in a paragraph. */
export function cleanText(text: string, place: Place): string {
  const lines = cleanLetters(text).replaceAll(/[ \t]*\n[ \t\n]*/g, '\n');
  return place === 'line' ? lines.replaceAll('\n', ' ') : lines;
}

function cleanRuns(runs: readonly Run[], place: Place): Run[] {
  return joinRuns(joinRuns(runs).map((run) => cleanRun(run, place)));
}

function cleanRun(run: Run, place: Place): Run {
  const { leaf, marks } = run;
  if (leaf.type === 'text') return textRun(cleanText(leaf.value, place), marks);
  if (leaf.type !== 'inlineCode') return run;
  const value = cleanText(leaf.value, 'line');
  return value.trim() === '' ? textRun(value, marks) : { leaf: { ...leaf, value }, marks };
}

/** Marks open and close beside what can be seen: spaces keep those that go on behind them. */
function freeSpaces(runs: readonly Run[]): Run[] {
  const freed: Run[] = [];
  for (let index = 0; index < runs.length;) {
    const end = endOfSpaces(runs, index);
    const spaces = runs.slice(index, end);
    const around = [...spaces, runs[index - 1], runs[end]];
    freed.push(
      ...spaces.map(({ leaf, marks }) => ({
        leaf,
        marks: marks.filter((mark) => around.every((each) => each && hasMark(each, mark))),
      })),
    );
    const next = runs[end];
    if (next !== undefined) freed.push(next);
    index = end + 1;
  }
  return freed;
}

function endOfSpaces(runs: readonly Run[], start: number): number {
  let end = start;
  for (let run = runs[end]; run !== undefined && isSpace(run); run = runs[end]) end += 1;
  return end;
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
  if (solid.every(isSpace)) return [];
  const from = solid.findIndex((run) => !isBreak(run));
  const inner =
    from === -1 ? [] : solid.slice(from, solid.findLastIndex((run) => !isBreak(run)) + 1);
  return inner.length === runs.length ? inner : trim(inner);
}
