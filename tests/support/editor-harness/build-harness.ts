import path from 'node:path';
import { build } from 'vite';

/** Bundles the body editor as the admin does, into a page of its own. */
export async function buildEditorHarness(outDir: string): Promise<void> {
  await build({
    root: path.resolve(import.meta.dirname, '../../..'),
    base: './',
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    // Tests run with another NODE_ENV, by which Vite would choose React's slow JSX.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: path.resolve(import.meta.dirname, 'index.html') },
    },
  });
}
