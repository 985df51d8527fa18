import { AxeBuilder } from '@axe-core/playwright';
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

/** What axe finds on a page, each with the places. */
export async function axeFaults(page: Page): Promise<string[]> {
  // No page has frames, for which the other mode opens a second page each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(TAGS)
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html }) => html.slice(0, 120)).join(' | ');
    return `${id} ${places}`;
  });
}
