import { fontProviders } from 'astro/config';

/** The two subsets that Vietnamese text needs, with the ranges by which the npm packages cut them. */
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
} as const;

type Variant = {
  weight: string;
  style: 'normal';
  src: [string];
  unicodeRange: [string, ...string[]];
};

/** Both typefaces come from npm packages and are served from the site itself. */
export const FONT_FAMILIES = [
  {
    provider: fontProviders.local(),
    name: 'Source Serif 4',
    display: 'swap' as const,
    // src/styles/fallback-fonts.css knows more system fonts than Arial and Times.
    optimizedFallbacks: false,
    cssVariable: '--font-source-serif',
    fallbacks: [],
    options: {
      // Two cuts: the variable file, of all weights, is as heavy as both and stood before every photo.
      variants: [
        ...variantsOf('@fontsource/source-serif-4/files/source-serif-4', '600-normal', '600'),
        ...variantsOf('@fontsource/source-serif-4/files/source-serif-4', '400-normal', '400'),
      ] as [Variant, ...Variant[]],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Be Vietnam Pro',
    display: 'swap' as const,
    optimizedFallbacks: false,
    cssVariable: '--font-be-vietnam-pro',
    fallbacks: [],
    options: {
      variants: [
        ...variantsOf('@fontsource/be-vietnam-pro/files/be-vietnam-pro', '400-normal', '400'),
        ...variantsOf('@fontsource/be-vietnam-pro/files/be-vietnam-pro', '600-normal', '600'),
      ] as [Variant, ...Variant[]],
    },
  },
];

function variantsOf(file: string, cut: string, weight: string): [Variant, ...Variant[]] {
  const variant = (subset: keyof typeof SUBSETS): Variant => ({
    weight,
    style: 'normal',
    src: [`./node_modules/${file}-${subset}-${cut}.woff2`],
    unicodeRange: SUBSETS[subset].split(',') as [string, ...string[]],
  });
  return [variant('latin'), variant('vietnamese')];
}
