import path from 'node:path';
import { build } from 'vite';
import { ALIASES } from '../../../admin/bundle/aliases.ts';

/** Bundles the admin's back ends, without Decap's core, into a page of their own. */
export async function buildBackendHarness(outDir: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    base: './',
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEBUG': 'undefined' },
    resolve: { alias: ALIASES, dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        checks: { eval: false },
        input: path.join(import.meta.dirname, 'index.html'),
      },
    },
  });
}
