import { isInTable } from 'prosemirror-tables';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import {
  BLOCK_ACTIONS,
  hasMark,
  HISTORY_ACTIONS,
  STYLES,
  styleCommand,
  styleOf,
  TABLE_ACTIONS,
  TEXT_ACTIONS,
  type Action,
  type Question,
  type StyleValue,
} from './actions.ts';
import { schema } from '../document/schema.ts';
import { pathOf, type IconName } from './icons.ts';
import { openMenu } from './slash-menu.ts';

interface Props {
  view: EditorView;
  /** Of the view, so that the bar follows it. */
  state: EditorState;
  isStory: boolean;
  ask: (question: Question) => void;
}

/** One stop for Tab; the arrow keys go from tool to tool (WAI-ARIA toolbar pattern). */
export function Toolbar({ view, state, isStory, ask }: Props): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const tools = (actions: readonly Action[]) =>
    actions.map((action) => <Tool key={action.label} {...{ action, view, state }} />);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Công cụ soạn nội dung"
      className="body-toolbar"
      onKeyDown={(event) => moveFocus(event, bar.current)}
    >
      <StyleList view={view} state={state} />
      <span className="body-tools">{tools(TEXT_ACTIONS)}</span>
      <span className="body-tools">
        <ToolButton
          label="Liên kết"
          keys="Ctrl+K"
          icon="link"
          isActive={hasMark(state, schema.marks.link)}
          onPress={() => ask('link')}
        />
        {tools(BLOCK_ACTIONS)}
      </span>
      <span className="body-tools">
        {isStory && <ToolButton label="Chèn ảnh" icon="photo" onPress={() => ask('photos')} />}
        <ToolButton label="Chèn" keys="/" icon="plus" isWide onPress={() => openMenu(view)} />
      </span>
      <span className="body-tools">{tools(HISTORY_ACTIONS)}</span>
      {isInTable(state) && (
        <span className="body-tools body-tools--table" role="group" aria-label="Bảng">
          {tools(TABLE_ACTIONS)}
        </span>
      )}
    </div>
  );
}

function StyleList({ view, state }: Pick<Props, 'view' | 'state'>): ReactElement {
  return (
    <select
      aria-label="Kiểu đoạn"
      value={styleOf(state)}
      onChange={(event) => {
        styleCommand(event.target.value as StyleValue)(view.state, view.dispatch);
        view.focus();
      }}
    >
      {STYLES.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Tool({ action, view, state }: { action: Action } & Pick<Props, 'view' | 'state'>) {
  const { label, keys, icon, run, isActive } = action;
  return (
    <ToolButton
      {...{ label, keys, icon }}
      isActive={isActive?.(state)}
      isDisabled={!run(state)}
      onPress={() => {
        run(view.state, view.dispatch, view);
        view.focus();
      }}
    />
  );
}

interface ToolButtonProps {
  label: string;
  keys?: string | undefined;
  icon: IconName;
  isActive?: boolean | undefined;
  isDisabled?: boolean;
  /** With its label beside the icon. */
  isWide?: boolean;
  onPress: () => void;
}

function ToolButton(props: ToolButtonProps): ReactElement {
  const { label, keys, icon, isActive, isDisabled = false, isWide = false, onPress } = props;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={isActive}
      // A tool that cannot act now stays reachable, so that the arrow keys do not skip about.
      aria-disabled={isDisabled}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => !isDisabled && onPress()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={pathOf(icon)} />
      </svg>
      {isWide && <span aria-hidden="true">{label}</span>}
    </button>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent, bar: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (step === undefined || bar === null) return;
  const tools = [...bar.querySelectorAll<HTMLElement>('select, button')];
  const index = tools.indexOf(event.target as HTMLElement);
  tools[(index + step + tools.length) % tools.length]?.focus();
  event.preventDefault();
}
