import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { join } from 'node:path';
import { releaseParts } from './src/integrations/release-parts.ts';
import { storyMarkdown } from './src/integrations/story-markdown.ts';
import { storyMdx } from './src/integrations/story-mdx.ts';
import { readEnvironment } from './src/release/environment.ts';

const { contentDir, outDir, cacheDir, siteUrl } = readEnvironment();

/** The two subsets that Vietnamese text needs, as the npm package cuts them. */
const SUBSETS = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

function fontFiles(file, cut, weight) {
  return Object.entries(SUBSETS).map(([subset, range]) => ({
    weight,
    style: 'normal',
    src: [`./node_modules/${file}-${subset}-${cut}.woff2`],
    unicodeRange: range.split(','),
  }));
}

export default defineConfig({
  site: siteUrl,
  outDir,
  cacheDir: join(cacheDir, 'astro'),
  trailingSlash: 'always',
  // The default drops the spaces between inline elements on separate lines.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: storyMarkdown,
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-source-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: fontFiles(
          '@fontsource-variable/source-serif-4/files/source-serif-4',
          'wght-normal',
          '200 900',
        ),
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Be Vietnam Pro',
      cssVariable: '--font-be-vietnam-pro',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          ...fontFiles('@fontsource/be-vietnam-pro/files/be-vietnam-pro', '400-normal', '400'),
          ...fontFiles('@fontsource/be-vietnam-pro/files/be-vietnam-pro', '600-normal', '600'),
        ],
      },
    },
  ],
  integrations: [
    mdx(),
    storyMdx({ contentDir, renderer: process.env['STORY_RENDERER'] }),
    releaseParts(),
  ],
});
