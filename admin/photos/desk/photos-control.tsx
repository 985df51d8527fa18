import type { Map } from 'immutable';
import { Component, type ReactElement } from 'react';
import { storyDesk } from '../../desk/story-desk.ts';
import { showNotice } from '../../findings/notice.ts';
import type { ControlMethods } from '../../register/lazy-control.tsx';
import { openPreparePool } from '../prepare/prepare-pool.ts';
import { decapDraft } from './decap-draft.ts';
import { DeskView } from './desk-view.tsx';
import { PHRASES } from './phrases.ts';
import { PhotoShelf } from './photo-shelf.ts';

/** What Decap gives a control; only what is used of it. */
interface Props {
  forID: string;
  field: Map<string, unknown>;
  onPersistMedia: (file: File, options: { field: Map<string, unknown> }) => Promise<unknown>;
  getAsset: (name: string, field: Map<string, unknown>) => { path: string; url: string };
  /** Decap's own check of the field, which shows or clears its errors. */
  validate: () => void;
}

/** The control of the field `photos` in Decap's form. */
export class PhotosControl extends Component<Props> implements ControlMethods {
  readonly #shelf = new PhotoShelf(
    decapDraft({
      persist: (file) => this.props.onPersistMedia(file, { field: this.props.field }),
      getAsset: (name) => this.props.getAsset(name, this.props.field),
    }),
    openPreparePool(),
  );
  #leaveDesk: () => void = () => undefined;
  #wasRefused = false;
  #announced = '';

  override componentDidMount(): void {
    this.#leaveDesk = storyDesk.placePhotos(this.#shelf);
    this.#shelf.addEventListener('change', this.#follow);
    window.addEventListener('beforeunload', this.#askBeforeLeaving);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('beforeunload', this.#askBeforeLeaving);
    this.#shelf.removeEventListener('change', this.#follow);
    this.#leaveDesk();
    this.#shelf.close();
  }

  /** A save takes what is in the list: photos that are not there yet would be left behind. */
  readonly isValid = (): ReturnType<NonNullable<ControlMethods['isValid']>> => {
    const { pending } = this.#shelf.incoming;
    this.#wasRefused = pending > 0;
    if (pending === 0) return true;
    showNotice(PHRASES.busy(pending));
    return { error: { type: 'CUSTOM', message: PHRASES.busy(pending) } };
  };

  readonly #follow = (): void => {
    this.#announce();
    if (!this.#wasRefused || this.#shelf.incoming.pending > 0) return;
    this.#wasRefused = false;
    this.props.validate();
  };

  /** Others are told of photos that come, go, move or can be shown, not of every letter typed. */
  #announce(): void {
    const shown = this.#shelf.names().map((name) => `${name} ${this.#shelf.pictureOf(name)}`);
    const news = shown.join('\n');
    if (news === this.#announced) return;
    this.#announced = news;
    storyDesk.announce();
  }

  readonly #askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#shelf.incoming.pending > 0) event.preventDefault();
  };

  /** Decap would focus what has the id of the field, which is no control. */
  readonly focus = (): void => {
    document.getElementById(this.props.forID)?.querySelector('button')?.focus();
  };

  override render(): ReactElement {
    return <DeskView shelf={this.#shelf} id={this.props.forID} />;
  }
}
