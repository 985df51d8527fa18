import { element } from '../element.ts';
import type { ComparedPart } from '../compare/compare-texts.ts';
import { markWords, type MarkedRun } from '../compare/word-marks.ts';

export interface ColumnNames {
  mine: string;
  theirs: string;
}

/** Two versions side by side: what differs first, with its words marked, and the rest folded. */
export function comparison(parts: readonly ComparedPart[], names: ColumnNames): HTMLElement {
  const different = parts.filter(({ differs }) => differs);
  const same = parts.filter(({ differs }) => !differs);
  const region = element('div', { className: 'draft-comparison', tabIndex: 0 });
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', 'So sánh hai bản');
  region.append(table(different, names));
  if (same.length > 0) {
    const count = element('summary', { textContent: `${String(same.length)} mục giống nhau` });
    region.append(element('details', {}, count, table(same, names)));
  }
  return region;
}

function table(parts: readonly ComparedPart[], names: ColumnNames): HTMLElement {
  const columns = [names.mine, names.theirs].map((name) =>
    element('th', { scope: 'col', textContent: name }),
  );
  const head = element('thead', {}, element('tr', {}, ...columns));
  return element('table', {}, head, ...parts.map((part) => rows(part, names)));
}

function rows({ label, lines }: ComparedPart, names: ColumnNames): HTMLElement {
  const title = element('th', { scope: 'rowgroup', colSpan: 2, textContent: label });
  const body = element('tbody', {}, element('tr', {}, title));
  for (const { mine, theirs } of lines) {
    const marked = markWords(mine ?? '', theirs ?? '');
    const row = element('tr', {}, cell(mine, marked.mine), cell(theirs, marked.theirs));
    if (mine !== theirs) row.className = 'differs';
    row.cells[0]?.setAttribute('data-column', names.mine);
    row.cells[1]?.setAttribute('data-column', names.theirs);
    body.append(row);
  }
  return body;
}

/** Marked words are underlined and framed; a missing line says so in words. */
function cell(text: string | undefined, runs: readonly MarkedRun[]): HTMLElement {
  if (text === undefined) {
    return element('td', {}, element('em', { textContent: '(bản này không có)' }));
  }
  const pieces = runs.map((run) =>
    run.isDifferent ? element('mark', { textContent: run.text }) : run.text,
  );
  return element('td', {}, ...pieces);
}
