import type { Command, EditorState } from 'prosemirror-state';
import { isInTable, selectedRect } from 'prosemirror-tables';
import { schema, type Align } from '../document/schema.ts';
import { insertBlock } from './block-commands.ts';

/** A table with a head row, as Word offers it first. */
export function insertTable(rows = 3, columns = 3): Command {
  const row = (cell: string) =>
    schema.node(
      'table_row',
      null,
      Array.from({ length: columns }, () => schema.node(cell)),
    );
  const table = schema.node('table', null, [
    row('table_header'),
    ...Array.from({ length: rows - 1 }, () => row('table_cell')),
  ]);
  return (state, dispatch) => !isInTable(state) && insertBlock(table)(state, dispatch);
}

/** Aligns the columns that the selection touches. */
export function alignColumns(align: Align): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    if (dispatch === undefined) return true;
    const { map, tableStart, table, left, right } = selectedRect(state);
    const { tr } = state;
    for (let row = 0; row < map.height; row += 1) {
      for (let column = left; column < right; column += 1) {
        const position = map.map[row * map.width + column] ?? 0;
        const attrs = table.nodeAt(position)?.attrs;
        tr.setNodeMarkup(tableStart + position, undefined, { ...attrs, align });
      }
    }
    dispatch(tr);
    return true;
  };
}

export function columnAlign(state: EditorState): Align | undefined {
  if (!isInTable(state)) return undefined;
  const { map, table, left } = selectedRect(state);
  return (table.nodeAt(map.map[left] ?? 0)?.attrs['align'] ?? null) as Align;
}
