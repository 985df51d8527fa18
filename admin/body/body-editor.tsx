import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Component, createRef, type ReactElement } from 'react';
import { storyDesk, type BodyDesk } from '../desk/story-desk.ts';
import { openBody, type BodyDocument } from './document/body-document.ts';
import { Questions, tagAt, type OpenQuestion } from './dialogs/questions.tsx';
import { createEditor, stateOf, type EditorHost } from './editor/create-editor.ts';
import { insertPhotos } from './editor/photos-on-the-way.ts';
import type { PasteHost } from './editor/pasting.ts';
import { Toolbar } from './editor/toolbar.tsx';
import type { BlockHost } from './views/node-views.ts';

/** The form around the editor. */
export type BodyForm = Pick<BlockHost, 'preview' | 'onChange'> & Pick<PasteHost, 'tell'>;

interface Props {
  value: string;
  label: string;
  /** Whether the body belongs to a story, and so to its photos and lists. */
  isStory: boolean;
  form: BodyForm;
  onChange: (value: string) => void;
  onFocus: (hasFocus: boolean) => void;
}

interface State {
  editor?: EditorState;
  asked?: OpenQuestion | undefined;
}

/** A pause in typing after which the body is written: the preview follows, saving need not wait. */
const PAUSE_MS = 200;

/** The body of a story or page: opened from its text, written back as text. */
export class BodyEditor extends Component<Props, State> {
  override state: State = {};
  readonly #place = createRef<HTMLDivElement>();
  #view: EditorView | undefined;
  #opened: BodyDocument = openBody('');
  #written = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #leaveDesk: (() => void) | undefined;

  override componentDidMount(): void {
    const place = this.#place.current;
    if (place === null) return;
    const { value, label, isStory } = this.props;
    this.#opened = openBody(value);
    this.#written = value;
    const host = this.#host;
    this.#view = createEditor({ place, document: this.#opened.document, label, host });
    if (isStory) this.#leaveDesk = storyDesk.placeBody(this.#desk);
    this.setState({ editor: this.#view.state });
  }

  override componentDidUpdate(_: Props, { asked }: State): void {
    // The dialog is gone only now; before, nothing behind it can have the focus.
    if (asked !== undefined && this.state.asked === undefined) this.#view?.focus();
    if (this.props.value !== this.#written && this.#pause === undefined)
      this.#open(this.props.value);
  }

  override componentWillUnmount(): void {
    // Whoever left the form left the text first, which wrote it; now another entry may be open.
    clearTimeout(this.#pause);
    this.#leaveDesk?.();
    this.#view?.destroy();
  }

  override render(): ReactElement {
    const { editor, asked } = this.state;
    const view = this.#view;
    return (
      <div className="body-editor">
        {view !== undefined && editor !== undefined && (
          <Toolbar
            view={view}
            state={editor}
            isStory={this.props.isStory}
            ask={(question) => this.setState({ asked: { question } })}
          />
        )}
        <div className="body-frame-of-text">
          <div ref={this.#place} />
        </div>
        {view !== undefined && asked !== undefined && (
          <Questions {...asked} view={view} onClose={() => this.setState({ asked: undefined })} />
        )}
      </div>
    );
  }

  get #host(): EditorHost {
    const { form, isStory } = this.props;
    return {
      ...form,
      isStory,
      addPhotos: isStory
        ? (photos) => storyDesk.photos?.add(photos) ?? Promise.resolve([])
        : undefined,
      ask: (question) => this.setState({ asked: { question } }),
      edit: (view, position) => {
        const isVideo = tagAt(view, position)?.name === 'Video';
        this.setState({ asked: { question: isVideo ? 'video' : 'photos', position } });
      },
      onState: (editor, isChanged) => {
        this.setState({ editor });
        if (isChanged) this.#writeSoon();
        // Nobody is typing: a dialog or a block's own field made the change.
        if (this.#view?.hasFocus() === false) this.#write();
      },
      onFocus: (hasFocus) => {
        if (!hasFocus) this.#write();
        this.props.onFocus(hasFocus);
      },
    };
  }

  get #desk(): BodyDesk {
    return {
      isEmpty: () => this.#view?.state.doc.textContent.trim() === '',
      insertPhotos: (names) => {
        if (this.#view === undefined) return;
        insertPhotos(this.#view, names);
        this.#view.focus();
      },
      replace: (body) => this.#replace(body),
    };
  }

  #writeSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#write(), PAUSE_MS);
  }

  #write(): void {
    clearTimeout(this.#pause);
    if (this.#pause === undefined || this.#view === undefined) return;
    this.#pause = undefined;
    const body = this.#opened.write(this.#view.state.doc);
    if (body === this.#written) return;
    this.#written = body;
    this.props.onChange(body);
  }

  /** A body from elsewhere, such as a restored draft: there is nothing to undo. */
  #open(body: string): void {
    this.#written = body;
    this.#opened = openBody(body);
    this.#view?.updateState(stateOf(this.#opened.document, this.#host));
    if (this.#view !== undefined) this.setState({ editor: this.#view.state });
  }

  /** A body from an import: one step back brings the old one. */
  #replace(body: string): void {
    const view = this.#view;
    if (view === undefined) return;
    const { document } = openBody(body);
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, document.content));
    this.#write();
  }
}
