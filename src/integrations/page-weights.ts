import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../release/environment.ts';
import { describeWeights, overweight } from '../release/weight/budgets.ts';
import { weighSite } from '../release/weight/weigh-site.ts';

/**
 * Prints at the end of a build what the heaviest page of every kind weighs, and complains of what is
 * over its budget. Last of all integrations: the release engine's notes come from here, too.
 */
export function pageWeights(): AstroIntegration {
  return {
    name: 'page-weights',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const { outDir, rendererDir } = readEnvironment();
        const weights = await weighSite(outDir);
        logger.info(`\n${describeWeights(weights)}`);
        for (const message of overweight(weights)) {
          if (rendererDir === undefined) logger.warn(message);
          else process.stdout.write(`${JSON.stringify({ event: 'note', message })}\n`);
        }
      },
    },
  };
}
