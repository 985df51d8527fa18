import axe, { type RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';

/** How readers may ask for their pages. */
export const THEMES = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
} as const satisfies Record<string, BrowserContextOptions>;

export type Theme = keyof typeof THEMES;

/** Of a phone and of a desk. */
export const WIDTHS_PX = [360, 1280] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeOptions {
  /** Selector of the part of the page that is looked at. */
  within?: string;
  /** Ids of rules. */
  without?: readonly string[];
}

/**
 * What axe finds on a page, each with the places. It is put into a page once, and asked for faults
 * alone: most of the time of its own builder for Playwright goes into a list of all that is right.
 *
 * @throws for a whole page with frames, which it does not look into
 */
export async function axeFaults(
  page: Page,
  { within, without = [] }: AxeOptions = {},
): Promise<string[]> {
  if (within === undefined && page.frames().length > 1) throw new Error(`${page.url()} has frames`);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: TAGS,
    rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  };
  const violations = await page.evaluate(
    async (asked) => (await window.axe.run(asked.within, asked.options)).violations,
    { within: within ?? 'html', options },
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html }) => html.slice(0, 120)).join(' | ');
    return `${id} ${places}`;
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
