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
const MOST_LABELS = 6;
/** Beside many bars words are wider than a bar has room. */
const LABELS_OF_MANY = 4;
const HALF_LABEL = 27;
const WIDEST_BAR = 44;

/** Bars from 0, in the order of the values; below the line for what is less than nothing. */
export function chartOf(values: readonly number[]): Chart {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const span = highest - lowest || 1;
  const inner = HEIGHT - TOP - BOTTOM;
  const scale = (value: number): number => TOP + ((highest - value) / span) * inner;
  const step = WIDTH / Math.max(values.length, 1);
  const width = Math.min(step * 0.6, WIDEST_BAR);
  const isMany = values.length > MOST_LABELS;
  const every = isMany ? Math.ceil(values.length / LABELS_OF_MANY) : 1;
  const baseline = round(scale(0));
  const bars = values.map((value, index): Bar => {
    const center = step * (index + 0.5);
    const [top, bottom] = [scale(Math.max(value, 0)), scale(Math.min(value, 0))];
    return {
      x: round(center - width / 2),
      y: round(top),
      width: round(width),
      height: round(bottom - top),
      label: round(Math.min(Math.max(center, HALF_LABEL), WIDTH - HALF_LABEL)),
      // Counted from the newest, which is what most readers look for.
      hasLabel: (values.length - 1 - index) % every === 0,
    };
  });
  return { width: WIDTH, height: HEIGHT, baseline, bars };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
