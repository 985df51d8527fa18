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
