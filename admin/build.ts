import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { ALIASES, WITHOUT_TRIAL } from './bundle/aliases.ts';
import { heicDecoder } from './bundle/heic-decoder.ts';
import { digestInputs } from './bundle/input-digest.ts';
import { withoutDocument } from './bundle/without-document.ts';

interface AdminBuild {
  /** Folder that becomes /admin/ of the site; files of an earlier build in it are replaced. */
  outDir: string;
  /** The bundle is made once per state of its sources and kept here under `admin/<digest>`. */
  cacheDir: string;
  /** With the back end of the trial newsroom, which has no accounts. */
  isTrial: boolean;
}

const ROOT = import.meta.dirname;

/** Bundles the CMS, or takes the bundle of the same sources from the cache. */
export async function buildAdmin({ outDir, cacheDir, isTrial }: AdminBuild): Promise<void> {
  const shelf = path.resolve(cacheDir, 'admin');
  const digest = await digestInputs(path.dirname(ROOT));
  const bundle = path.join(shelf, isTrial ? `${digest}-trial` : digest);
  if (!(await exists(bundle))) await bundleInto(shelf, bundle, isTrial);
  await rm(outDir, { recursive: true, force: true });
  await cp(bundle, outDir, { recursive: true });
}

/** Bundles beside the final place, so that a build that is cut off leaves nothing that looks whole. */
async function bundleInto(shelf: string, bundle: string, isTrial: boolean): Promise<void> {
  await mkdir(shelf, { recursive: true });
  const draft = await mkdtemp(path.join(shelf, 'draft-'));
  try {
    await bundleWithVite(draft, isTrial);
    // mkdtemp makes a folder that a web server cannot read.
    await chmod(draft, 0o755);
    await rename(draft, bundle);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    if (await exists(bundle)) return;
    throw new Error('The admin could not be bundled.', { cause });
  }
}

async function bundleWithVite(outDir: string, isTrial: boolean): Promise<void> {
  const alias = isTrial ? ALIASES : [...ALIASES, WITHOUT_TRIAL];
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    envFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    // Whatever NODE_ENV says: Vite would choose React's JSX for development.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEBUG': 'undefined' },
    resolve: { alias, dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'] },
    // Workers load their own parts on demand, too.
    worker: { format: 'es', plugins: () => [heicDecoder(), withoutDocument()] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // A `data:` font or script would need a wider Content Security Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { checks: { eval: false } },
    },
  });
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
