import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  setBlockType,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { schema } from '../document/schema.ts';
import { insertBreak, toggleList } from './block-commands.ts';

const { paragraph, heading, listItem } = schema.nodes;
const { strong, emphasis, delete: struck } = schema.marks;

const BINDINGS: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(strong),
  'Mod-i': toggleMark(emphasis),
  'Mod-Shift-x': toggleMark(struck),
  'Mod-Alt-0': setBlockType(paragraph),
  'Mod-Alt-2': setBlockType(heading, { depth: 2 }),
  'Mod-Alt-3': setBlockType(heading, { depth: 3 }),
  'Mod-Alt-4': setBlockType(heading, { depth: 4 }),
  'Mod-Shift-8': toggleList(false),
  'Mod-Shift-7': toggleList(true),
  'Shift-Enter': chainCommands(exitCode, insertBreak),
  Enter: chainCommands(
    newlineInCode,
    splitListItem(listItem),
    createParagraphNear,
    liftEmptyBlock,
    splitBlock,
  ),
  Backspace: chainCommands(atStart(liftListItem(listItem)), atStart(headingToParagraph)),
  Tab: chainCommands(goToNextCell(1), sinkListItem(listItem)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(listItem)),
};

/** Word's keys where Word has them. */
export function bodyKeymap(): Plugin[] {
  return [keymap(BINDINGS), keymap(baseKeymap)];
}

/** At the start of a block only, and of the first one of its parent. */
function atStart(command: Command): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.parentOffset > 0 || $from.index($from.depth - 1) > 0) return false;
    return command(state, dispatch, view);
  };
}

/** Only the first heading of the body: behind another block Backspace joins the two, as in Word. */
function headingToParagraph(...[state, dispatch]: Parameters<Command>): boolean {
  if (state.selection.$from.parent.type !== heading) return false;
  return setBlockType(paragraph)(state, dispatch);
}
