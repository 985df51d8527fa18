import type { Gestures } from './gestures.ts';
import type { LightboxPhoto } from './read-photo.ts';
import { makeSlide, type Slide } from './slide.ts';
import { CLOSER, keepInside, WHOLE, zoomAt, type Point, type Size, type Zoom } from './zoom.ts';

interface Wishes {
  /** The reader swiped to the next or the previous photo. */
  go(by: number): void;
  close(): void;
  zoomed(isZoomed: boolean): void;
}

/** A shorter swipe springs back. */
const SWIPE_PX = 48;
const CLOSING_PX = 96;
const SLIDE_MS = 200;
const STEP = 1.5;

/** Where the photo lies: zooming, panning, swiping to its neighbours. */
export class Stage {
  readonly #element: HTMLElement;
  readonly #wishes: Wishes;
  #slides = new Map<number, Slide>();
  #index = 0;
  #count = 0;
  #zoom: Zoom = WHOLE;
  #shown: Size = { width: 0, height: 0 };
  #axis: 'x' | 'y' | undefined;

  constructor(element: HTMLElement, wishes: Wishes) {
    this.#element = element;
    this.#wishes = wishes;
  }

  readonly gestures: Gestures = {
    drag: (step, whole) => (this.isZoomed ? this.pan(step) : this.#swipe(whole)),
    drop: (whole) => this.#drop(whole),
    pinch: (factor, middle, step) => {
      this.#setZoom(zoomAt(this.#zoom, this.#zoom.scale * factor, middle));
      this.pan(step);
    },
    tap: (at, { isMouse, isTwice, target }) => {
      const isOnPhoto = target instanceof HTMLImageElement;
      if (isMouse && !isOnPhoto) this.#wishes.close();
      else if ((isMouse && !isTwice) || (!isMouse && isTwice)) this.toggleZoom(at);
    },
  };

  get isZoomed(): boolean {
    return this.#zoom.scale > 1;
  }

  /** Shows one photo and makes its neighbours ready. */
  show(photos: readonly LightboxPhoto[], index: number): void {
    const near = [index - 1, index, index + 1].filter((each) => photos[each] !== undefined);
    this.#slides = new Map(
      near.map((each) => [
        each,
        this.#slides.get(each) ?? makeSlide(photos[each] as LightboxPhoto),
      ]),
    );
    this.#index = index;
    this.#count = photos.length;
    this.layOut();
  }

  clear(): void {
    this.#slides.clear();
    this.#element.replaceChildren();
  }

  layOut(): void {
    for (const [index, slide] of this.#slides) {
      const shown = slide.layOut(this.#size);
      slide.move({ x: 0, y: 0 });
      slide.zoom(WHOLE);
      if (index === this.#index) this.#shown = shown;
    }
    this.#setZoom(WHOLE);
    this.#rest();
  }

  toggleZoom(at: Point = { x: 0, y: 0 }): void {
    this.#setZoom(this.isZoomed ? WHOLE : zoomAt(WHOLE, CLOSER, at));
  }

  /** @param steps positive: closer */
  zoomBy(steps: number): void {
    this.#setZoom(zoomAt(this.#zoom, this.#zoom.scale * STEP ** steps, { x: 0, y: 0 }));
  }

  pan({ x, y }: Point): void {
    this.#setZoom({ ...this.#zoom, x: this.#zoom.x + x, y: this.#zoom.y + y });
  }

  get #size(): Size {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  #setZoom(zoom: Zoom): void {
    this.#zoom = keepInside(zoom, this.#shown, this.#size);
    this.#slides.get(this.#index)?.zoom(this.#zoom);
    this.#wishes.zoomed(this.isZoomed);
  }

  /** The slide follows the finger, its neighbours beside it. */
  #swipe({ x, y }: Point): void {
    if (this.#axis === undefined) {
      this.#axis = Math.abs(x) >= Math.abs(y) ? 'x' : 'y';
      const slides = [...this.#slides].sort(([a], [b]) => a - b);
      if (this.#axis === 'x') this.#element.append(...slides.map(([, { element }]) => element));
    }
    if (this.#axis === 'x') this.#moveAll(this.#hasPhoto(-Math.sign(x)) ? x : x / 3);
    else this.#slides.get(this.#index)?.move({ x: 0, y: Math.max(0, y) });
  }

  #drop({ x, y }: Point): void {
    const axis = this.#axis;
    this.#axis = undefined;
    if (axis === undefined) return;
    const by = -Math.sign(x);
    if (axis === 'y' && y > CLOSING_PX) this.#wishes.close();
    else if (axis === 'x' && Math.abs(x) > SWIPE_PX && this.#hasPhoto(by))
      void this.#slideTo(by, x);
    else this.layOut();
  }

  async #slideTo(by: number, fromPx: number): Promise<void> {
    const animations = matchMedia('(prefers-reduced-motion: reduce)').matches
      ? []
      : [...this.#slides].map(([index, { element }]) => {
          const place = (index - this.#index) * this.#size.width;
          const translate = [place + fromPx, place - by * this.#size.width];
          return element.animate(
            { translate: translate.map((px) => `${String(px)}px 0`) },
            { duration: SLIDE_MS, easing: 'ease-out', fill: 'forwards' },
          );
        });
    await Promise.all(animations.map(({ finished }) => finished));
    for (const animation of animations) animation.cancel();
    this.#wishes.go(by);
  }

  #hasPhoto(by: number): boolean {
    return this.#index + by >= 0 && this.#index + by < this.#count;
  }

  #moveAll(xPx: number): void {
    for (const [index, slide] of this.#slides) {
      slide.move({ x: (index - this.#index) * this.#size.width + xPx, y: 0 });
    }
  }

  #rest(): void {
    const slide = this.#slides.get(this.#index);
    if (slide !== undefined) this.#element.replaceChildren(slide.element);
  }
}
