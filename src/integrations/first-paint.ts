import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const SCRIPT = 'src/client/reading/first-paint.ts';

/** Puts the script that applies a reader's choices into the head of every page, before the styles. */
export function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: {
      'astro:config:setup': async ({ injectScript }) => {
        injectScript('head-inline', await bundleScript());
      },
    },
  };
}

/** As one classic script: a module would run after the first paint. */
async function bundleScript(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: SCRIPT, formats: ['iife'], name: 'firstPaint' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`${SCRIPT} gave no script`);
  return chunk.code.trim();
}
