import { join } from 'node:path';
import { createRandom } from '../archive/random.ts';
import { makeChangingSite } from '../archive/site-changes.ts';
import { compareFolders } from './compare-folders.ts';
import { createEverShown } from './ever-shown.ts';
import { createIncrementalSite, type IncrementalSite } from './incremental-site.ts';
import type { PreparedRenderer } from './prepare-renderer.ts';

const STORIES = 20;
const PUBLICATIONS = 4;
const DAY_MS = 86_400_000;
/** Some of the stories are for later when a sequence begins. */
const START = Date.parse('2021-02-10T00:00:00+07:00');
const NEW_TEMPLATE = 0.15;

interface Sequence {
  seed: number;
  /** Where to work. */
  folder: string;
  /** Compare with a build by Astro as well. */
  withAstro?: boolean;
}

/**
 * Publishes a made-up archive after changes that chance picks, and compares what readers then see
 * with the same revision made as a whole. After every step each address that ever was must answer.
 *
 * @returns what was done, and what is not the same or does not answer
 */
export async function runSequence(
  prepared: PreparedRenderer,
  { seed, folder, withAstro = false }: Sequence,
): Promise<{ log: string[]; differences: string[] }> {
  const random = createRandom(seed);
  const site = await createIncrementalSite(join(folder, `sequence-${String(seed)}`), prepared);
  const { photos, templates } = prepared;
  const content = await makeChangingSite(site.contentDir, { random, photos, stories: STORIES });
  const log = [`seed ${String(seed)}`];
  let now = new Date(START);
  await site.rebuild(now);
  const ever = createEverShown();
  const dead = await ever.unanswered(site.folders.current);
  for (let publication = 0; publication < PUBLICATIONS; publication++) {
    const changes = random.between(1, 3);
    for (let each = 0; each < changes; each++) log.push(await content.change());
    const isNew = !withAstro && random.chance(NEW_TEMPLATE);
    if (isNew) site.take(random.one([templates.changed, templates.usual]));
    now = new Date(now.getTime() + random.between(0, 20) * DAY_MS);
    log.push(await publish(site, now));
    dead.push(...(await ever.unanswered(site.folders.current)));
  }
  const differences = await compareFolders(site.folders.current, await site.whole(now));
  if (withAstro) {
    differences.push(...(await compareFolders(site.folders.current, await site.byAstro(now))));
  }
  return { log, differences: [...differences, ...dead.map((address) => `unanswered: ${address}`)] };
}

/** As the release engine does: other templates are the one doubt that changes of content may raise. */
async function publish(site: IncrementalSite, now: Date): Promise<string> {
  const outcome = await site.publish(now);
  if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome));
  if (outcome.outcome === 'ready') return `published ${JSON.stringify(outcome.counts)}`;
  if (!outcome.reason.startsWith('chương trình hoặc cấu hình')) throw new Error(outcome.reason);
  await site.rebuild(now);
  return 'published as a whole';
}
