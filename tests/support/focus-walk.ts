import type { Page } from 'playwright-core';

/** Smallest target of WCAG 2.2, 2.5.8. */
const LEAST_PX = 24;
/** More stops than any page of the tests has. */
const MOST_STOPS = 400;

/** What the focus stands on, and what is wrong there. */
interface Stop {
  name: string;
  faults: string[];
}

/** Presses Tab from the top of a page until the focus has left its end; a line for everything wrong. */
export async function walkThrough(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  const walked: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus, LEAST_PX);
    if (stop === undefined) break;
    walked.push(stop);
    if (walked.length > MOST_STOPS) throw new Error(`The focus never leaves ${page.url()}`);
  }
  return {
    stops: walked.map(({ name }) => name),
    faults: walked.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  };
}

/** Faults of the one place where the focus stands. */
export async function focusFaults(page: Page): Promise<string[]> {
  const stop = await page.evaluate(lookAtFocus, LEAST_PX);
  return stop === undefined ? ['nothing has the focus'] : stop.faults;
}

/** Everything on a page that can be pressed and is smaller than a finger needs, a line for each. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(lookAtTargets, LEAST_PX);
}

/**
 * Runs in the page; the rule is that of `lookAtFocus`. Lists of running text, whose lines keep their
 * distance (2.5.8, exception «Spacing»), are left to axe.
 */
function lookAtTargets(leastPx: number): string[] {
  const targets = document.querySelectorAll('a[href], button, input, select, summary');
  return [...targets].flatMap((target) => {
    const { left, width, height } = (target.closest('label') ?? target).getBoundingClientRect();
    const isShown = target.checkVisibility() && width > 1 && left + width > 0;
    const isText = target.closest('.prose') !== null;
    const sentence = target.closest('p, li, dd, td')?.textContent.trim();
    const isInSentence =
      getComputedStyle(target).display === 'inline' && sentence !== target.textContent.trim();
    return isShown && !isText && !isInSentence && Math.min(width, height) < leastPx - 0.5
      ? [`«${target.textContent.trim()}» is ${width.toFixed(1)} × ${height.toFixed(1)} px`]
      : [];
  });
}

/** Runs in the page. A link within a sentence is as high as its line (2.5.8, exception «Inline»). */
function lookAtFocus(leastPx: number): Stop | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  const name = `${focused.tagName.toLowerCase()} «${(focused.ariaLabel ?? focused.textContent).trim().slice(0, 40)}»`;
  const { outlineStyle, outlineWidth, display } = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  const around = focused.closest('label')?.getBoundingClientRect() ?? box;
  const sentence = focused.closest('p, li, dd, td')?.textContent.trim();
  const isInSentence = display === 'inline' && sentence !== focused.textContent.trim();
  const isSmall = Math.min(around.width, around.height) < leastPx - 0.5;
  const corners = [...focused.getClientRects()].flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, bottom - 2],
  ]);
  const isSeen = corners.some(([x = 0, y = 0]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (focused.contains(top) || top.contains(focused));
  });
  return {
    name,
    faults: [
      ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2
        ? ['its focus is not shown']
        : []),
      ...(isSeen ? [] : ['it is out of sight or covered']),
      ...(isSmall && !isInSentence
        ? [`it is ${String(Math.round(around.width))} × ${String(Math.round(around.height))} px`]
        : []),
    ],
  };
}
