/** Where the parts of a chart of bars stand, in units of its view box. */
export interface Chart {
  width: number;
  height: number;
  /** Where values are 0. */
  baseline: number;
  bars: readonly Bar[];
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Middle of the words at the bar. */
  label: number;
  /** Is there room for words at this bar? */
  hasLabel: boolean;
}

/** As wide as a narrow phone shows it, so that words keep their size there. */
const WIDTH = 320;
const HEIGHT = 170;
/** Room for the value above a bar and for the period below the axis. */
const TOP = 22;
const BOTTOM = 24;
const WIDEST_BAR = 44;
/** Of a digit or a capital in the size of the words, with some room. */
const LETTER = 7.2;
const LEAST_GAP = 8;
/** As many as "QIV/2023" has. */
const USUAL_LETTERS = 8;

/**
 * Bars from 0, in the order of the values; below the line for what is less than nothing.
 *
 * @param letters of the longest words at a bar
 */
export function chartOf(values: readonly number[], letters = USUAL_LETTERS): Chart {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const span = highest - lowest || 1;
  const inner = HEIGHT - TOP - BOTTOM;
  const scale = (value: number): number => TOP + ((highest - value) / span) * inner;
  const step = WIDTH / Math.max(values.length, 1);
  const width = Math.min(step * 0.6, WIDEST_BAR);
  const halfLabel = (letters * LETTER) / 2;
  const every = barsPerLabel(step, halfLabel);
  const baseline = round(scale(0));
  const bars = values.map((value, index): Bar => {
    const center = step * (index + 0.5);
    const [top, bottom] = [scale(Math.max(value, 0)), scale(Math.min(value, 0))];
    return {
      x: round(center - width / 2),
      y: round(top),
      width: round(width),
      height: round(bottom - top),
      label: round(Math.min(Math.max(center, halfLabel), WIDTH - halfLabel)),
      // Counted from the newest, which is what most readers look for.
      hasLabel: (values.length - 1 - index) % every === 0,
    };
  });
  return { width: WIDTH, height: HEIGHT, baseline, bars };
}

/** A power of two, so that of quarters and half-years it is always the same one that has words. */
function barsPerLabel(step: number, halfLabel: number): number {
  // The outermost words are moved into the frame, towards their neighbours.
  const moved = Math.max(halfLabel - step / 2, 0);
  const needed = 2 * halfLabel + LEAST_GAP + moved;
  let every = 1;
  while (every * step < needed) every *= 2;
  return every;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
