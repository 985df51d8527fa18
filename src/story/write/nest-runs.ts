import type { PhrasingContent } from 'mdast';
import type { Place } from './tidy-runs.ts';
import {
  hasMark,
  isAlike,
  isSpace,
  takeSpacesApart,
  type Leaf,
  type Mark,
  type Run,
} from './runs.ts';

/** Which of two marks over the same text is the outer one; `***` is read in this order. */
const RANK = { link: 0, delete: 1, emphasis: 2, strong: 3 } as const;

/** What is never taken apart: a single run, or all the text of one link. */
interface Unit {
  marks: readonly Mark[];
  runs: readonly Run[];
  link?: Mark & { type: 'link' };
}

/** Runs as Markdown nests them: the mark that goes farthest is the outer one. */
export function nestRuns(runs: readonly Run[], place: Place): PhrasingContent[] {
  const units = takeOutMarks(groupLinks(runs.flatMap(takeSpacesApart)));
  return nest(units, (unit) => writeUnit(unit, place));
}

function groupLinks(runs: readonly Run[]): Unit[] {
  const units: Unit[] = [];
  for (const run of runs) {
    const link = run.marks.find((mark) => mark.type === 'link');
    const last = units.at(-1);
    if (link === undefined) units.push({ marks: run.marks, runs: [run] });
    else if (last?.link !== undefined && isAlike(last.link, link))
      units[units.length - 1] = { ...last, runs: [...last.runs, run] };
    else units.push({ marks: [], runs: [run], link });
  }
  return units;
}

/** Marks of a whole link stand outside it where they did, or where they go on beside it. */
function takeOutMarks(units: readonly Unit[]): Unit[] {
  const common = units.map(({ marks, runs, link }) =>
    link === undefined
      ? marks
      : (runs[0]?.marks ?? []).filter(
          (mark) => mark.type !== 'link' && runs.every((run) => hasMark(run, mark)),
        ),
  );
  const goesOn = (index: number, mark: Mark) => hasMark({ marks: common[index] ?? [] }, mark);
  return units.map((unit, index) => {
    const marks = (common[index] ?? []).filter(
      (mark) =>
        unit.link === undefined ||
        isOutside(unit.runs[0], mark) ||
        goesOn(index - 1, mark) ||
        goesOn(index + 1, mark),
    );
    return { ...unit, marks };
  });
}

function isOutside(run: Run | undefined, mark: Mark): boolean {
  const order = run?.marks ?? [];
  return order.indexOf(mark) < order.findIndex(({ type }) => type === 'link');
}

/** Marks open and close beside what can be seen, not at a space. */
function nest(units: readonly Unit[], write: (unit: Unit) => PhrasingContent): PhrasingContent[] {
  const nested: PhrasingContent[] = [];
  for (let index = 0; index < units.length;) {
    const unit = units[index];
    if (unit === undefined) break;
    const [outer] = (isSpaceUnit(unit) ? [] : unit.marks)
      .map((mark) => ({ mark, end: endOf(units, index, mark) }))
      .sort((a, b) => b.end - a.end || RANK[a.mark.type] - RANK[b.mark.type]);
    if (outer === undefined) add(nested, write(unit));
    else {
      const inner = units.slice(index, outer.end).map((each) => without(each, outer.mark));
      nested.push(markOf(outer.mark, nest(inner, write)));
    }
    index = outer?.end ?? index + 1;
  }
  return nested;
}

function add(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && node.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
  else nodes.push(node);
}

function endOf(units: readonly Unit[], start: number, mark: Mark): number {
  let end = start;
  for (let index = start; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || !hasMark(unit, mark)) break;
    if (!isSpaceUnit(unit)) end = index + 1;
  }
  return end;
}

function isSpaceUnit({ runs, link }: Unit): boolean {
  return link === undefined && runs.every(isSpace);
}

function without(unit: Unit, mark: Mark): Unit {
  const rest = (marks: readonly Mark[]) => marks.filter((each) => !isAlike(each, mark));
  return {
    ...unit,
    marks: rest(unit.marks),
    runs: unit.runs.map((run) => ({ ...run, marks: rest(run.marks) })),
  };
}

function writeUnit({ runs, link }: Unit, place: Place): PhrasingContent {
  const [run] = runs;
  if (link === undefined) return leafOf(run?.leaf ?? { type: 'text', value: '' }, place);
  const inner = runs.map((each) => without({ marks: each.marks, runs: [each] }, link));
  return markOf(
    link,
    nest(inner, (unit) => writeUnit(unit, place)),
  );
}

function markOf(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  return { ...mark, children };
}

function leafOf(leaf: Leaf, place: Place): PhrasingContent {
  if (leaf.type !== 'break' || place === 'prose') return leaf;
  return { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] };
}
