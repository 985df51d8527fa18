import { join, resolve, sep } from 'node:path';

/**
 * Where Astro puts the built application while it renders a site into `outDir`.
 * Mirrors getPrerenderOutputDirectory and getOutDirWithinCwd of astro/dist.
 */
export function prerenderFolder(outDir: string, cwd: string = process.cwd()): string {
  const isWithin = `${resolve(outDir)}${sep}`.startsWith(cwd);
  return join(isWithin ? outDir : join(cwd, '.astro'), '.prerender');
}
