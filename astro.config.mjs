import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { releaseParts } from './src/integrations/release-parts.ts';
import { readEnvironment } from './src/release/environment.ts';

const { outDir, cacheDir, siteUrl } = readEnvironment();

export default defineConfig({
  site: siteUrl,
  outDir,
  cacheDir: join(cacheDir, 'astro'),
  trailingSlash: 'always',
  // The default drops the spaces between inline elements on separate lines.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Typographic substitution would change what the writer typed.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
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
  integrations: [mdx(), releaseParts()],
});
