import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from 'prosemirror-tables';
import { schema, type Align } from '../document/schema.ts';
import { around, insertBlock, setStyle, toggleList, toggleQuote } from './block-commands.ts';
import { insertFootnote } from './footnotes.ts';
import type { IconName } from './icons.ts';
import { alignColumns, columnAlign, insertTable } from './table-commands.ts';

/** One thing to do with the body, in the toolbar or in the menu of «/». */
export interface Action {
  label: string;
  /** Shown behind the label; as Word writes it. */
  keys?: string;
  icon: IconName;
  run: Command;
  isActive?: (state: EditorState) => boolean;
}

/** What asks the person something first. */
export type Question = 'link' | 'photos' | 'video';

export interface MenuItem {
  label: string;
  hint: string;
  icon: IconName;
  /** What it does at once, or what it asks first. */
  act: Command | Question;
  /** Shows what the story's fields hold, so it means nothing elsewhere. */
  ofStory?: boolean;
}

export const HISTORY_ACTIONS: readonly Action[] = [
  { label: 'Hoàn tác', keys: 'Ctrl+Z', icon: 'undo', run: undo },
  { label: 'Làm lại', keys: 'Ctrl+Y', icon: 'redo', run: redo },
];

export const TEXT_ACTIONS: readonly Action[] = [
  mark('Chữ đậm', 'Ctrl+B', 'bold', schema.marks.strong),
  mark('Chữ nghiêng', 'Ctrl+I', 'italic', schema.marks.emphasis),
  mark('Chữ gạch ngang', 'Ctrl+Shift+X', 'strike', schema.marks.delete),
];

export const BLOCK_ACTIONS: readonly Action[] = [
  list('Danh sách gạch đầu dòng', 'Ctrl+Shift+8', 'bullets', false),
  list('Danh sách đánh số', 'Ctrl+Shift+7', 'numbers', true),
  {
    label: 'Trích dẫn',
    icon: 'quote',
    run: toggleQuote,
    isActive: (state) => around(state, 'blockquote') !== undefined,
  },
];

export const TABLE_ACTIONS: readonly Action[] = [
  { label: 'Thêm hàng phía trên', icon: 'rowBefore', run: addRowBefore },
  { label: 'Thêm hàng phía dưới', icon: 'rowAfter', run: addRowAfter },
  { label: 'Thêm cột bên trái', icon: 'columnBefore', run: addColumnBefore },
  { label: 'Thêm cột bên phải', icon: 'columnAfter', run: addColumnAfter },
  align('Căn trái cột', 'left'),
  align('Căn giữa cột', 'center'),
  align('Căn phải cột', 'right'),
  { label: 'Xoá hàng', icon: 'rowDelete', run: deleteRow },
  { label: 'Xoá cột', icon: 'columnDelete', run: deleteColumn },
  { label: 'Xoá bảng', icon: 'remove', run: deleteTable },
];

/** The styles of a block, for the list at the start of the toolbar. */
export const STYLES = [
  { value: 'paragraph', label: 'Đoạn văn' },
  { value: '2', label: 'Mục lớn' },
  { value: '3', label: 'Mục vừa' },
  { value: '4', label: 'Mục nhỏ' },
] as const;

export type StyleValue = (typeof STYLES)[number]['value'];

export function styleOf({ selection: { $from } }: EditorState): StyleValue {
  const { type, attrs } = $from.parent;
  return type === schema.nodes.heading ? (String(attrs['depth']) as StyleValue) : 'paragraph';
}

export function styleCommand(value: StyleValue): Command {
  return setStyle(value === 'paragraph' ? value : (Number(value) as 2 | 3 | 4));
}

export const MENU: readonly MenuItem[] = [
  {
    label: 'Ảnh',
    hint: 'Một hoặc nhiều ảnh của bài',
    icon: 'photo',
    act: 'photos',
    ofStory: true,
  },
  { label: 'Mục lớn', hint: 'Tiêu đề cấp 2', icon: 'heading', act: setStyle(2) },
  { label: 'Mục vừa', hint: 'Tiêu đề cấp 3', icon: 'heading', act: setStyle(3) },
  {
    label: 'Danh sách gạch đầu dòng',
    hint: 'Các ý ngang nhau',
    icon: 'bullets',
    act: toggleList(false),
  },
  {
    label: 'Danh sách đánh số',
    hint: 'Các ý theo thứ tự',
    icon: 'numbers',
    act: toggleList(true),
  },
  {
    label: 'Bảng',
    hint: 'Ba hàng, ba cột, hàng đầu là tiêu đề',
    icon: 'table',
    act: insertTable(),
  },
  { label: 'Trích dẫn', hint: 'Lời phát biểu', icon: 'quote', act: toggleQuote },
  { label: 'Hộp lưu ý', hint: 'Đoạn cần người đọc chú ý', icon: 'note', act: insertNote },
  { label: 'Chú thích cuối bài', hint: 'Số nhỏ trên dòng', icon: 'footnote', act: insertFootnote },
  { label: 'Video', hint: 'Tệp của bài hoặc địa chỉ', icon: 'video', act: 'video' },
  tag('Gallery', 'Bộ ảnh còn lại', 'Mọi ảnh chưa đặt ở chỗ khác', 'gallery'),
  tag('Figures', 'Bảng số liệu', 'Lấy từ mục «Số liệu»', 'figures'),
  tag('Tasks', 'Nhiệm vụ thời gian tới', 'Lấy từ mục «Nhiệm vụ»', 'numbers'),
  tag('Awards', 'Khen thưởng', 'Lấy từ mục «Khen thưởng»', 'award'),
  tag('Documents', 'Văn bản', 'Lấy từ mục «Văn bản»', 'document'),
  {
    label: 'Đường kẻ',
    hint: 'Ngăn hai phần',
    icon: 'rule',
    act: insertBlock(schema.node('thematicBreak')),
  },
];

/** Whether a mark is on the whole selection, or will be on what is typed. */
export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function mark(label: string, keys: string, icon: IconName, type: MarkType): Action {
  return { label, keys, icon, run: toggleMark(type), isActive: (state) => hasMark(state, type) };
}

function list(label: string, keys: string, icon: IconName, ordered: boolean): Action {
  return {
    label,
    keys,
    icon,
    run: toggleList(ordered),
    isActive: (state) => around(state, 'list')?.node.attrs['ordered'] === ordered,
  };
}

function align(label: string, value: NonNullable<Align>): Action {
  return {
    label,
    icon: value,
    run: (state, dispatch) =>
      alignColumns(columnAlign(state) === value ? null : value)(state, dispatch),
    isActive: (state) => columnAlign(state) === value,
  };
}

function tag(name: string, label: string, hint: string, icon: IconName): MenuItem {
  const block = schema.node('tag', { name, props: {} });
  return { label, hint, icon, act: insertBlock(block), ofStory: true };
}

function insertNote(...[state, dispatch]: Parameters<Command>): boolean {
  return insertBlock(schema.node('note', null, [schema.node('paragraph')]))(state, dispatch);
}
