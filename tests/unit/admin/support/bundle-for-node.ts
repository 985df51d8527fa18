import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Alias } from 'vite';

/**
 * Decap's modules import one another without file extensions, as bundlers allow and Node does not:
 * this bundles some of them and imports the bundle.
 *
 * @param entry a module of this folder
 * @param alias modules to replace
 * @returns the exports of `entry`, for the caller to name their type
 */
export async function bundleForNode(entry: string, alias: Alias[] = []): Promise<unknown> {
  const root = import.meta.dirname;
  const outDir = await mkdtemp(path.join(tmpdir(), 'decap-for-node-'));
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"test"' },
      resolve: { alias },
      build: {
        outDir,
        minify: false,
        lib: { entry: path.join(root, entry), formats: ['es'], fileName: () => 'bundle.js' },
      },
    });
    return await import(/* @vite-ignore */ pathToFileURL(path.join(outDir, 'bundle.js')).href);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
