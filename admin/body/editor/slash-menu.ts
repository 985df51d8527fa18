import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { foldVietnamese } from '../../../src/text/fold.ts';
import { schema } from '../document/schema.ts';
import type { MenuItem, Question } from './actions.ts';
import { createIcon } from './icons.ts';

/** What is open: the items that answer what was typed behind «/». */
interface OpenMenu {
  items: readonly MenuItem[];
  index: number;
  /** Length of «/» and what follows it, to be taken away by a choice; 0 when a button opened it. */
  typed: number;
}

interface MenuState {
  open?: OpenMenu | undefined;
  /** Closed by Escape: what was typed stays text. */
  isDismissed?: boolean;
}

type Change = 'open' | 'close' | { index: number };

interface MenuOptions {
  items: readonly MenuItem[];
  ask: (question: Question) => void;
}

const KEY = new PluginKey<MenuState>('slash-menu');
/** Only at the start of an otherwise empty paragraph: «05/7» and «và/hoặc» are ordinary copy. */
const QUERY = /^\/([^/]{0,24})$/u;
const MENU_ID = 'body-menu';

export function openMenu(view: EditorView): void {
  view.focus();
  view.dispatch(view.state.tr.setMeta(KEY, 'open' satisfies Change));
}

/** The menu that «/» opens at the start of a line, and the button «Chèn» anywhere. */
export function slashMenu(options: MenuOptions): Plugin<MenuState> {
  return new Plugin<MenuState>({
    key: KEY,
    state: {
      init: () => ({}),
      apply: (tr, before, _, state) => {
        const change = tr.getMeta(KEY) as Change | undefined;
        return nextState(before, { change, state, items: options.items });
      },
    },
    props: {
      handleKeyDown: (view, event) => handleKey(view, event, options),
      handleDOMEvents: { blur: (view) => closeMenu(view) },
      attributes: (state) => expandedAttributes(KEY.getState(state)?.open),
    },
    view: (view) => new MenuView(view, options),
  });
}

interface Step {
  change: Change | undefined;
  state: EditorState;
  items: readonly MenuItem[];
}

function nextState(before: MenuState, { change, state, items }: Step): MenuState {
  if (change === 'open') return { open: { items, index: 0, typed: 0 } };
  const query = typedQuery(state);
  if (change === 'close') return { isDismissed: query !== undefined };
  if (typeof change === 'object')
    return before.open === undefined ? before : { open: { ...before.open, index: change.index } };
  if (query === undefined) return {};
  if (before.isDismissed === true) return before;
  const found = search(items, query);
  return found.length === 0 ? {} : { open: { items: found, index: 0, typed: query.length + 1 } };
}

function typedQuery({ selection }: EditorState): string | undefined {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type !== schema.nodes.paragraph) return undefined;
  if ($from.parentOffset !== $from.parent.content.size) return undefined;
  return QUERY.exec($from.parent.textContent)?.[1];
}

/** Names before explanations. */
function search(items: readonly MenuItem[], query: string): MenuItem[] {
  const wanted = foldVietnamese(query.trim());
  const has = (text: string) => foldVietnamese(text).includes(wanted);
  const named = items.filter(({ label }) => has(label));
  return [...named, ...items.filter(({ label, hint }) => !has(label) && has(hint))];
}

function handleKey(view: EditorView, event: KeyboardEvent, options: MenuOptions): boolean {
  const open = KEY.getState(view.state)?.open;
  if (open === undefined) return false;
  const { index, items } = open;
  const go = (to: number) => {
    const next = (to + items.length) % items.length;
    view.dispatch(view.state.tr.setMeta(KEY, { index: next } satisfies Change));
    return true;
  };
  if (event.key === 'ArrowDown') return go(index + 1);
  if (event.key === 'ArrowUp') return go(index - 1);
  if (event.key === 'Escape') return !closeMenu(view);
  if (event.key !== 'Enter' && event.key !== 'Tab') return false;
  choose(view, open, options);
  return true;
}

function choose(view: EditorView, { items, index, typed }: OpenMenu, { ask }: MenuOptions): void {
  const item = items[index];
  if (item === undefined) return;
  const { tr, selection } = view.state;
  if (typed > 0) tr.delete(selection.from - typed, selection.from);
  view.dispatch(tr.setMeta(KEY, 'close' satisfies Change));
  view.focus();
  if (typeof item.act === 'string') ask(item.act);
  else item.act(view.state, view.dispatch, view);
}

/** @returns false: other plugins and the browser may go on */
function closeMenu(view: EditorView): false {
  if (KEY.getState(view.state)?.open !== undefined)
    view.dispatch(view.state.tr.setMeta(KEY, 'close' satisfies Change));
  return false;
}

function expandedAttributes(open: OpenMenu | undefined): Record<string, string> {
  return open === undefined
    ? {}
    : { 'aria-controls': MENU_ID, 'aria-activedescendant': optionId(open.index) };
}

function optionId(index: number): string {
  return `${MENU_ID}-${String(index)}`;
}

class MenuView {
  readonly #list = document.createElement('ul');
  readonly #options: MenuOptions;
  #shown: OpenMenu | undefined;

  constructor(view: EditorView, options: MenuOptions) {
    this.#options = options;
    Object.assign(this.#list, { id: MENU_ID, className: 'body-menu', hidden: true, tabIndex: 0 });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Chèn vào bài');
    view.dom.after(this.#list);
  }

  update(view: EditorView): void {
    const open = KEY.getState(view.state)?.open;
    if (open === this.#shown) return;
    this.#shown = open;
    this.#list.hidden = open === undefined;
    if (open === undefined) return;
    this.#list.replaceChildren(
      ...open.items.map((item, index) => this.#row(view, open, item, index)),
    );
    this.#place(view);
    this.#list.scrollIntoView({ block: 'nearest' });
    this.#list.children[open.index]?.scrollIntoView({ block: 'nearest' });
  }

  destroy(): void {
    this.#list.remove();
  }

  #row(view: EditorView, open: OpenMenu, item: MenuItem, index: number): HTMLElement {
    const row = document.createElement('li');
    row.id = optionId(index);
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(index === open.index));
    const label = Object.assign(document.createElement('span'), { textContent: item.label });
    const hint = Object.assign(document.createElement('small'), { textContent: item.hint });
    row.append(createIcon(item.icon), label, hint);
    // The editor keeps the focus, and with it the cursor.
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    row.addEventListener('click', () => choose(view, { ...open, index }, this.#options));
    return row;
  }

  #place(view: EditorView): void {
    const cursor = view.coordsAtPos(view.state.selection.from);
    const frame = view.dom.parentElement?.getBoundingClientRect();
    if (frame === undefined) return;
    const left = Math.min(cursor.left - frame.left, frame.width - this.#list.offsetWidth);
    this.#list.style.insetInlineStart = `${String(Math.max(0, left))}px`;
    this.#list.style.insetBlockStart = `${String(cursor.bottom - frame.top + 4)}px`;
  }
}
