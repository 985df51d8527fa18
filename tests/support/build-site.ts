import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { withLock } from '../../src/release/lock.ts';

const run = promisify(execFile);
const ASTRO = join('node_modules', 'astro', 'bin', 'astro.mjs');

declare module 'vitest' {
  interface ProvidedContext {
    /** The site built from `content/` for this run of the tests. */
    siteDir: string;
  }
}

export const SITE_URL = 'https://tin.example.vn';

/** The moment for which the tests build. */
export const BUILD_NOW = '2026-01-05T08:00:00+07:00';

/** Builds the project's own content once for all build tests, the way `npm run build` does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-site-'));
  const siteDir = join(folder, 'dist');
  await buildSite({ OUT_DIR: siteDir, CACHE_DIR: join(folder, 'cache'), SHOWCASE: '1' });
  project.provide('siteDir', siteDir);
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * Runs the site build; its output stands in the error when it fails. Builds of one checkout share a
 * folder of Astro's, so a second one waits for the first.
 */
export async function buildSite(env: Record<string, string>): Promise<void> {
  await withLock(join('.astro', 'tests.lock'), () => runBuild(env));
}

async function runBuild(env: Record<string, string>): Promise<void> {
  await run(process.execPath, [ASTRO, 'build'], {
    env: {
      ...process.env,
      SITE_URL,
      BUILD_NOW,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Vitest says «test» and «development», of which Astro would make a build for development.
      NODE_ENV: 'production',
      DEV: undefined,
      PROD: undefined,
      ...env,
    },
    maxBuffer: 1 << 26,
  });
}
