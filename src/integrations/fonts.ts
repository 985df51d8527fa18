import { fontProviders } from 'astro/config';
import { cutFile, type Cut, type Part } from '../typefaces/cuts.ts';
import { REST_LETTERS, toRanges } from '../typefaces/letters.ts';

/** Both typefaces are served from the site itself; letters that few pages have are families of their own. */
export const FONT_FAMILIES = [
  family('Tin Display', '--font-display-core', 'display', 'core'),
  family('Tin Display Rest', '--font-display-rest', 'display', 'rest'),
  family('Tin Text', '--font-text-core', 'text', 'core'),
  family('Tin Text Rest', '--font-text-rest', 'text', 'rest'),
];

function family(name: string, cssVariable: `--${string}`, face: 'display' | 'text', part: Part) {
  const variant = (weight: '400' | '600') => ({
    weight,
    style: 'normal' as const,
    src: [`./${cutFile(`${face}-${weight}` satisfies Cut, part)}`] as [string],
    ...(part === 'rest' && { unicodeRange: toRanges(REST_LETTERS) as [string, ...string[]] }),
  });
  return {
    provider: fontProviders.local(),
    name,
    display: 'swap' as const,
    // src/styles/fallback-fonts.css knows more system fonts than Arial and Times.
    optimizedFallbacks: false,
    cssVariable,
    fallbacks: [],
    options: { variants: [variant('600'), variant('400')] satisfies [unknown, unknown] },
  };
}
