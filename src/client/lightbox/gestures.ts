import type { Point } from './zoom.ts';

/** What a reader does on the stage with fingers, pen or mouse. Points count from its middle. */
export interface Gestures {
  /** One finger has moved by `step` since the last call, and by `whole` since it came. */
  drag(step: Point, whole: Point): void;
  /** The finger that dragged is gone. */
  drop(whole: Point): void;
  /** Two fingers have moved apart by `factor` around `middle`, which itself moved by `step`. */
  pinch(factor: number, middle: Point, step: Point): void;
  /** Pressed and released in one place. */
  tap(at: Point, by: { isMouse: boolean; isTwice: boolean; target: EventTarget | null }): void;
}

/** A shorter way is no movement. */
const STILL_PX = 8;
const TWICE_MS = 320;
const TWICE_PX = 40;

/** Tells gestures apart; the stage must leave them to us (`touch-action: none`). */
export function followGestures(stage: HTMLElement, gestures: Gestures): void {
  const hand = new Hand(stage, gestures);
  stage.addEventListener('pointerdown', (event) => hand.come(event));
  stage.addEventListener('pointermove', (event) => hand.move(event));
  stage.addEventListener('pointerup', (event) => hand.leave(event));
  stage.addEventListener('pointercancel', (event) => hand.leave(event));
}

/** The fingers on the stage, or the pen, or the mouse. */
class Hand {
  readonly #stage: HTMLElement;
  readonly #gestures: Gestures;
  readonly #fingers = new Map<number, Point>();
  #start: Point = { x: 0, y: 0 };
  #hasMoved = false;
  #lastTap = { at: this.#start, ms: -TWICE_MS };

  constructor(stage: HTMLElement, gestures: Gestures) {
    this.#stage = stage;
    this.#gestures = gestures;
  }

  come(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#stage.setPointerCapture(event.pointerId);
    const point = this.#pointOf(event);
    this.#fingers.set(event.pointerId, point);
    this.#hasMoved = this.#fingers.size > 1;
    if (this.#fingers.size === 1) this.#start = point;
  }

  move(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) return;
    const point = this.#pointOf(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, point);
    if (other !== undefined) {
      const middle = between(point, other);
      const factor = distance(point, other) / Math.max(1, distance(before, other));
      this.#gestures.pinch(factor, middle, minus(middle, between(before, other)));
      return;
    }
    this.#hasMoved ||= distance(point, this.#start) > STILL_PX;
    if (this.#hasMoved) this.#gestures.drag(minus(point, before), minus(point, this.#start));
  }

  leave(event: PointerEvent): void {
    if (!this.#fingers.delete(event.pointerId)) return;
    const [remaining] = this.#fingers.values();
    const point = this.#pointOf(event);
    if (remaining !== undefined) this.#start = remaining;
    else if (this.#hasMoved || event.type === 'pointercancel') {
      this.#gestures.drop(minus(point, this.#start));
    } else this.#tap(event, point);
  }

  #tap({ pointerType, timeStamp, clientX, clientY }: PointerEvent, at: Point): void {
    const isTwice =
      timeStamp - this.#lastTap.ms < TWICE_MS && distance(at, this.#lastTap.at) < TWICE_PX;
    this.#lastTap = { at, ms: isTwice ? -TWICE_MS : timeStamp };
    // The stage has captured the pointer, so the event does not say what lies under it.
    const target = document.elementFromPoint(clientX, clientY);
    this.#gestures.tap(at, { isMouse: pointerType === 'mouse', isTwice, target });
  }

  #pointOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
