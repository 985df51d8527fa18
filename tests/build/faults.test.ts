import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { createFaultSite, type FaultSite } from '../support/faults/fault-site.ts';
import { HAS_SMALL_DISK } from '../support/faults/small-disk.ts';

/** Thirty releases, one after the other, on whatever machine. */
const TIMEOUT_MS = 8 * 60_000;
const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);
const FULL_DISKS = [1, 2, 3];

describe.skipIf(!HAS_NGINX)('while readers read', { timeout: TIMEOUT_MS }, () => {
  let site: FaultSite;
  const done: string[] = [];

  beforeAll(async () => {
    site = await createFaultSite();
  });

  afterAll(() => site.remove());

  test('the push after whatever broke heals', async () => {
    for (const seed of SEEDS) done.push(await site.breakAndHeal(seed));
    expect(done).toHaveLength(SEEDS.length);
  });

  test.skipIf(!HAS_SMALL_DISK)('the push after the disk was full heals', async () => {
    for (const seed of FULL_DISKS) done.push(await site.fillAndHeal(seed));
    expect(done.join('\n')).toContain('too little');
  });

  test('every answer was whole and of one version', async () => {
    const { answers, wrong } = await site.stopReading();
    expect(wrong, done.join('\n')).toEqual([]);
    expect(answers).toBeGreaterThan(SEEDS.length);
  });
});
