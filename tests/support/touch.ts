import type { CDPSession, Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** Fingers on the screen, as the browser's own input events. */
export interface Touch {
  /** Moves one finger from one place to another. */
  swipe(from: Point, to: Point): Promise<void>;
  /** Two fingers move apart around a point. */
  spread(middle: Point, fromPx: number, toPx: number): Promise<void>;
  tap(at: Point, times?: number): Promise<void>;
}

const STEPS = 6;

export async function touchOf(page: Page): Promise<Touch> {
  const session = await page.context().newCDPSession(page);
  const path = async (placesAt: (part: number) => Point[]): Promise<void> => {
    await send(session, 'touchStart', placesAt(0));
    for (let step = 1; step <= STEPS; step++) {
      await send(session, 'touchMove', placesAt(step / STEPS));
    }
    await send(session, 'touchEnd', []);
  };
  return {
    swipe: (from, to) =>
      path((part) => [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]),
    spread: ({ x, y }, fromPx, toPx) =>
      path((part) => {
        const half = (fromPx + (toPx - fromPx) * part) / 2;
        return [
          { x: x - half, y },
          { x: x + half, y },
        ];
      }),
    tap: async (at, times = 1) => {
      for (let time = 0; time < times; time++) {
        await send(session, 'touchStart', [at]);
        await send(session, 'touchEnd', []);
      }
    },
  };
}

async function send(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: Point[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}
