import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { nodeViews, type BlockHost } from '../views/node-views.ts';
import { MENU, type Question } from './actions.ts';
import { autoFormat } from './auto-format.ts';
import { addLastLine, keepSound } from './keep-sound.ts';
import { bodyKeymap } from './keymap.ts';
import { pasting, type PasteHost } from './pasting.ts';
import { slashMenu } from './slash-menu.ts';

export interface EditorHost extends BlockHost, PasteHost {
  /** Whether the body belongs to a story, and so to its photos and lists. */
  isStory: boolean;
  ask(question: Question): void;
  /** Called after every change and every move of the cursor. */
  onState(state: EditorState, isChanged: boolean): void;
  onFocus(hasFocus: boolean): void;
}

interface EditorOptions {
  place: HTMLElement;
  document: Node;
  label: string;
  host: EditorHost;
}

export function createEditor({ place, document, label, host }: EditorOptions): EditorView {
  const view = new EditorView(
    { mount: place },
    {
      state: stateOf(document, host),
      nodeViews: nodeViews(host),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'body-text',
        lang: 'vi',
        spellcheck: 'true',
      },
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction));
        host.onState(view.state, transaction.docChanged);
      },
      handleDOMEvents: {
        focus: () => host.onFocus(true),
        blur: () => host.onFocus(false),
      },
    },
  );
  return view;
}

/** A fresh state, with nothing to undo. */
export function stateOf(document: Node, host: EditorHost): EditorState {
  const state = EditorState.create({ doc: document, plugins: pluginsFor(host) });
  const { tr } = state;
  addLastLine(tr);
  return tr.docChanged ? state.apply(tr.setMeta('addToHistory', false)) : state;
}

function pluginsFor(host: EditorHost): Plugin[] {
  const items = MENU.filter(({ ofStory }) => host.isStory || ofStory !== true);
  return [
    slashMenu({ items, ask: (question) => host.ask(question) }),
    keymap({
      'Mod-k': () => {
        host.ask('link');
        return true;
      },
    }),
    autoFormat(),
    ...bodyKeymap(),
    pasting(host),
    history(),
    dropCursor({ class: 'body-drop' }),
    gapCursor(),
    tableEditing({ allowTableNodeSelection: true }),
    keepSound(),
  ];
}
