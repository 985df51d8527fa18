import { makeFrame, type Frame } from './frame.ts';
import { followGestures } from './gestures.ts';
import { keyAction } from './keys.ts';
import { MESSAGES } from './messages.ts';
import { followAddress, type PhotoAddress } from './photo-address.ts';
import { readPhoto, type LightboxPhoto } from './read-photo.ts';
import { Stage } from './stage.ts';

/** Opens the photos of these links at one of them, over the page. */
export function openLightbox(links: readonly HTMLAnchorElement[], index: number): void {
  lightbox ??= new Lightbox();
  lightbox.open(links, index);
}

let lightbox: Lightbox | undefined;

/** The one lightbox of a page: which photo is shown, its words, its address, and how to leave. */
class Lightbox {
  readonly #frame: Frame = makeFrame();
  readonly #stage = new Stage(this.#frame.stage, {
    go: (by) => this.#show(this.#index + by),
    close: () => this.#frame.dialog.close(),
    zoomed: (isZoomed) => this.#tellZoom(isZoomed),
  });
  readonly #address: PhotoAddress = followAddress((index) => this.#follow(index));
  #photos: LightboxPhoto[] = [];
  #index = 0;

  constructor() {
    const { dialog, stage, previous, next, zoom, close } = this.#frame;
    previous.addEventListener('click', () => this.#show(this.#index - 1));
    next.addEventListener('click', () => this.#show(this.#index + 1));
    zoom.addEventListener('click', () => this.#stage.toggleZoom());
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => this.#press(event));
    dialog.addEventListener('close', () => this.#leave());
    addEventListener('resize', () => this.#stage.layOut());
    followGestures(stage, this.#stage.gestures);
  }

  open(links: readonly HTMLAnchorElement[], index: number): void {
    this.#photos = links.map(readPhoto);
    const photo = this.#photos[index];
    if (photo === undefined) return;
    this.#address.enter(index, photo);
    this.#present(index);
  }

  #present(index: number): void {
    this.#frame.dialog.showModal();
    this.#frame.close.focus();
    this.#put(index);
  }

  /** Shows another photo, if there is one at that place. */
  #show(index: number): void {
    const photo = this.#photos[index];
    if (photo === undefined || index === this.#index) return;
    this.#address.change(index, photo);
    this.#put(index);
  }

  #put(index: number): void {
    const photo = this.#photos[index];
    if (photo === undefined) return;
    this.#index = index;
    this.#stage.show(this.#photos, index);
    const { count, caption, credit, status, previous, next, dialog } = this.#frame;
    const place = [index + 1, this.#photos.length] as const;
    count.textContent = MESSAGES.place(...place);
    status.textContent = MESSAGES.placeSpoken(...place, photo.alt);
    caption.textContent = photo.caption;
    credit.textContent = photo.credit;
    dialog.classList.toggle('single', this.#photos.length === 1);
    // Not `disabled`: a button that is pressed until the end keeps the focus.
    previous.ariaDisabled = String(index === 0);
    next.ariaDisabled = String(index === this.#photos.length - 1);
  }

  #press(event: KeyboardEvent): void {
    const action = keyAction(event, this.#stage.isZoomed);
    if (action === undefined) return;
    event.preventDefault();
    if (action.kind === 'go') this.#show(this.#index + action.by);
    else if (action.kind === 'first') this.#show(0);
    else if (action.kind === 'last') this.#show(this.#photos.length - 1);
    else if (action.kind === 'zoom') this.#stage.zoomBy(action.by);
    else if (action.kind === 'pan') this.#stage.pan(action.by);
    else this.#moveFocus(action.by);
  }

  /** A modal dialog of the platform lets the focus out into the browser's own bars; ours keeps it. */
  #moveFocus(by: number): void {
    const { zoom, close, previous, next } = this.#frame;
    const all = [zoom, close, previous, next].filter((each) => each.checkVisibility());
    const from = all.findIndex((each) => each === document.activeElement);
    all.at((Math.max(from, -by) + by) % all.length)?.focus();
  }

  #tellZoom(isZoomed: boolean): void {
    const { zoom, dialog } = this.#frame;
    zoom.ariaLabel = isZoomed ? MESSAGES.zoomOut : MESSAGES.zoomIn;
    dialog.classList.toggle('zoomed', isZoomed);
  }

  /** The reader used the buttons of the browser. */
  #follow(index: number | undefined): void {
    const { dialog } = this.#frame;
    if (index === undefined) dialog.close();
    else if (dialog.open) this.#put(index);
    else if (this.#photos[index] !== undefined) this.#present(index);
    if (index === undefined) this.#address.leave();
  }

  /** A closing is told with the next frame: the reader may have gone forward to the photo again. */
  #leave(): void {
    if (this.#frame.dialog.open) return;
    this.#stage.clear();
    this.#address.leave();
    this.#photos[this.#index]?.link.focus();
  }
}
