import { afterAll, beforeAll, expect, test } from 'vitest';
import { HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { createFaultSite, type FaultSite } from '../support/faults/fault-site.ts';

const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);
let site: FaultSite | undefined;

beforeAll(async () => {
  if (HAS_NGINX) site = await createFaultSite();
});

afterAll(async () => {
  await site?.stop();
});

test.skipIf(!HAS_NGINX)(
  'whatever breaks, readers get whole pages of one version, and the next push heals',
  async () => {
    if (site === undefined) throw new Error('No site');
    const done: string[] = [];
    for (const seed of SEEDS) done.push(await site.breakAndHeal(seed));
    const { answers, wrong } = await site.stop();
    site = undefined;
    expect(wrong, done.join('\n')).toEqual([]);
    expect(answers).toBeGreaterThan(SEEDS.length);
  },
);
