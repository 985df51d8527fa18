import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../release/environment.ts';
import { photoPagesOf } from '../release/site/photo-pages.ts';
import { isPage } from '../release/verify/release-files.ts';
import { describeWeights, overweight } from '../release/weight/budgets.ts';
import { weighPages } from '../release/weight/weigh-site.ts';
import { buildArchive } from './build-archive.ts';
import { FRAME_FILE } from './make-parts.ts';

/**
 * Prints at the end of a build what the heaviest page of every kind weighs, and complains of what is
 * over its budget. Last of all integrations: the release engine's notes come from here, too.
 */
export function pageWeights(): AstroIntegration {
  return {
    name: 'page-weights',
    hooks: {
      'astro:build:done': async ({ assets, logger }) => {
        const { outDir, rendererDir } = readEnvironment();
        const rendered = [...assets.values()].flat().map((url) => fileURLToPath(url));
        const photoPages = [...photoPagesOf(await buildArchive()).values()];
        const files = [
          ...rendered.map((file) => relative(outDir, file)),
          ...photoPages.flatMap(({ files: ofStory }) => ofStory),
        ];
        // The frame was filled and is gone.
        const pages = files.filter((file) => isPage(file) && file !== FRAME_FILE);
        const weights = weighPages(
          outDir,
          pages.map((file) => `/${file}`),
        );
        logger.info(`\n${describeWeights(weights)}`);
        for (const message of overweight(weights)) {
          if (rendererDir === undefined) logger.warn(message);
          else process.stdout.write(`${JSON.stringify({ event: 'note', message })}\n`);
        }
      },
    },
  };
}
