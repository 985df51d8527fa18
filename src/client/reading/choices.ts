/** How a reader wants pages to look; kept on the device only. */
const THEMES = ['light', 'dark', 'contrast', 'contrast-dark'] as const;
const SIZES = ['large', 'larger', 'largest'] as const;

export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];

/** What is missing follows the device: its theme, its text size; shortcuts are on. */
export interface Choices {
  theme?: Theme | undefined;
  size?: Size | undefined;
  keys?: false | undefined;
}

/** Key in localStorage, and all that the site keeps there for reading. */
export const CHOICES_KEY = 'hien-thi';

/** Whatever stands in the storage gives choices that pages understand. */
export function parseChoices(stored: string | null): Choices {
  const { theme, size, keys } = parseRecord(stored);
  return {
    theme: THEMES.find((each) => each === theme),
    size: SIZES.find((each) => each === size),
    keys: keys === false ? false : undefined,
  };
}

/** The next size up (`1`) or down (`-1`); the device's own size is the smallest. */
export function stepSize(size: Size | undefined, step: 1 | -1): Size | undefined {
  const index = size === undefined ? -1 : SIZES.indexOf(size);
  return SIZES[Math.min(Math.max(index + step, -1), SIZES.length - 1)];
}

function parseRecord(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
