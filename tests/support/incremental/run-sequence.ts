import { join } from 'node:path';
import { createRandom } from '../archive/random.ts';
import { makeChangingSite } from '../archive/site-changes.ts';
import { compareFolders } from './compare-folders.ts';
import { createIncrementalSite } from './incremental-site.ts';
import type { PreparedRenderer } from './prepare-renderer.ts';

const STORIES = 20;
const PUBLICATIONS = 4;
const DAY_MS = 86_400_000;
/** Some of the stories are for later when a sequence begins. */
const START = Date.parse('2021-02-10T00:00:00+07:00');

interface Sequence {
  seed: number;
  /** Where to work. */
  folder: string;
  /** Compare with a build by Astro as well. */
  withAstro?: boolean;
}

/**
 * Publishes a made-up archive after changes that chance picks, and compares what readers then see
 * with the same revision made as a whole.
 *
 * @returns what was done, and what is not the same
 */
export async function runSequence(
  prepared: PreparedRenderer,
  { seed, folder, withAstro = false }: Sequence,
): Promise<{ log: string[]; differences: string[] }> {
  const random = createRandom(seed);
  const site = await createIncrementalSite(join(folder, String(seed)), prepared);
  const { photos } = prepared;
  const content = await makeChangingSite(site.contentDir, { random, photos, stories: STORIES });
  const log: string[] = [];
  const publish = async (now: Date): Promise<void> => {
    const outcome = await site.publish(now);
    log.push(JSON.stringify(outcome));
    if (outcome.outcome !== 'ready') throw new Error(`Seed ${String(seed)}: ${log.join('\n')}`);
  };
  let now = new Date(START);
  await publish(now);
  for (let publication = 0; publication < PUBLICATIONS; publication++) {
    const changes = random.between(1, 3);
    for (let each = 0; each < changes; each++) log.push(await content.change());
    now = new Date(now.getTime() + random.between(0, 20) * DAY_MS);
    await publish(now);
  }
  const differences = await compareFolders(site.current, await site.whole(now));
  if (withAstro) differences.push(...(await compareFolders(site.current, await site.byAstro(now))));
  return { log, differences };
}
