import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { createFaultSite, type FaultSite } from '../support/faults/fault-site.ts';

const MINUTE_MS = 60_000;
const SEEDS = 200;
/** One site lives through so many; `-t 'seeds 1 to 40'` runs some of them. */
const IN_A_ROW = 40;
const ROWS = Array.from({ length: SEEDS / IN_A_ROW }, (_, row) => ({
  first: row * IN_A_ROW + 1,
  last: (row + 1) * IN_A_ROW,
}));

vi.setConfig({ testTimeout: 60 * MINUTE_MS });

let site: FaultSite | undefined;

beforeEach(async () => {
  if (HAS_NGINX) site = await createFaultSite();
});

afterEach(async () => {
  await site?.remove();
});

async function expectSound(done: readonly string[]): Promise<void> {
  const { wrong } = (await site?.stopReading()) ?? { wrong: ['No site'] };
  expect(wrong, done.join('\n')).toEqual([]);
}

test.skipIf(!HAS_NGINX).each(ROWS)(
  'whatever breaks by seeds $first to $last, readers get whole pages of one version',
  async ({ first, last }) => {
    const done: string[] = [];
    for (let seed = first; seed <= last; seed += 1) {
      done.push((await site?.breakAndHeal(seed)) ?? '');
    }
    await expectSound(done);
  },
);

test.skipIf(!HAS_NGINX)('the engine is killed at every point around the disk', async () => {
  const done: string[] = [];
  const points = site?.points ?? 0;
  for (let point = 1; point <= points; point += 1) {
    done.push((await site?.killAndHeal(point)) ?? '');
  }
  await expectSound(done);
});
