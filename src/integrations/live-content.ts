import type { AstroIntegration } from 'astro';
import express from 'express';
import { join } from 'node:path';
import { createArchive } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import { readEnvironment } from '../release/environment.ts';
import { publishMedia } from './make-parts.ts';

/** Writers save several files at once; one reload serves them all. */
const SETTLED_MS = 150;

/** In development: photos and files are served, and a change of the content reloads the page. */
export function liveContent(): AstroIntegration {
  const environment = readEnvironment();
  const outDir = join(environment.cacheDir, 'live');
  const publish = async () => {
    const content = await readCompiled(environment.cacheDir);
    const archive = createArchive({ ...content, now: environment.now });
    await publishMedia({ ...environment, outDir }, archive);
  };
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const reload = async () => {
          await refreshContent?.({ context: { changedAt: Date.now() } });
          await publish();
          server.ws.send({ type: 'full-reload' });
        };
        const report = (error: unknown) => logger.error(String(error));
        let timer: NodeJS.Timeout | undefined;
        const serve = express().use(express.static(outDir));
        // Before Astro's own, which answers 404 to what it did not make.
        server.middlewares.stack.unshift({
          route: '',
          handle: serve,
        });
        server.watcher.add(environment.contentDir).on('all', (_, path) => {
          if (!path.startsWith(environment.contentDir)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void reload().catch(report), SETTLED_MS);
        });
      },
      // Not before: the first start compiles the content.
      'astro:server:start': async ({ logger }) => {
        await publish().catch((error: unknown) => logger.error(String(error)));
      },
    },
  };
}
