import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { join } from 'node:path';
import { digestOnce } from './src/integrations/digest-once.ts';
import { firstPaint } from './src/integrations/first-paint.ts';
import { FONT_FAMILIES } from './src/integrations/fonts.ts';
import { liveContent } from './src/integrations/live-content.ts';
import { pageRecorder } from './src/integrations/page-recorder.ts';
import { pageWeights } from './src/integrations/page-weights.ts';
import { releaseParts } from './src/integrations/release-parts.ts';
import { secondThread } from './src/integrations/second-thread.ts';
import { showcase } from './src/integrations/showcase.ts';
import { storyMarkdown } from './src/integrations/story-markdown.ts';
import { storyMdx } from './src/integrations/story-mdx.ts';
import { readEnvironment } from './src/release/environment.ts';

const { contentDir, outDir, cacheDir, siteUrl } = readEnvironment();
const thread = secondThread();

export default defineConfig({
  site: siteUrl,
  outDir,
  cacheDir: join(cacheDir, 'astro'),
  trailingSlash: 'always',
  // The default drops the spaces between inline elements on separate lines.
  compressHTML: true,
  // Pages wait for each other's files, and for the thread that renders a part of them.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: {
    // Scripts of all pages are files: read once, kept by the browser, and no weight of the page itself.
    build: { assetsInlineLimit: 0 },
    define: { 'import.meta.env.SEARCH_ENGINE': JSON.stringify(process.env['SEARCH_ENGINE'] ?? '') },
    // What a reader asks for by a click or a key is a program of its own, loaded as a module.
    worker: { format: 'es' },
  },
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
  // The only images that Astro itself sees are the pictures in the guides, which are small already.
  image: { service: passthroughImageService() },
  fonts: FONT_FAMILIES,
  integrations: [
    firstPaint(),
    digestOnce(),
    showcase({ isBuilt: process.env['SHOWCASE'] === '1' }),
    mdx(),
    storyMdx({ contentDir, renderer: process.env['STORY_RENDERER'] }),
    pageRecorder(thread),
    releaseParts(thread),
    liveContent(),
    pageWeights(),
  ],
});
