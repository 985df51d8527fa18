import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender } from './contender.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const ASTRO = join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** `npm run build` of this project; the runs of one place share a cache, so their order counts. */
export const OWN_SITES: readonly Contender[] = [
  ownSite('this project, nothing kept', () => false),
  ownSite('this project, photos kept', (name) => name === 'photos'),
  ownSite('this project, everything kept', () => true),
];

function ownSite(name: string, isKept: (cached: string) => boolean): Contender {
  return {
    name,
    photos: () => 'all',
    prepare: ({ contentDir, folder }) => {
      const [outDir, cacheDir] = [join(folder, 'own', 'dist'), join(folder, 'own', 'cache')];
      return Promise.resolve({
        command: [process.execPath, ASTRO, 'build'],
        cwd: PROJECT,
        outDir,
        env: {
          CONTENT_DIR: contentDir,
          OUT_DIR: outDir,
          CACHE_DIR: cacheDir,
          SITE_URL: 'https://tin.example.vn',
          BUILD_NOW: '2026-01-05T08:00:00+07:00',
        },
        reset: async () => {
          await rm(outDir, { recursive: true, force: true });
          for (const cached of await readdir(cacheDir).catch(() => [])) {
            if (!isKept(cached)) await rm(join(cacheDir, cached), { recursive: true, force: true });
          }
        },
      });
    },
  };
}
