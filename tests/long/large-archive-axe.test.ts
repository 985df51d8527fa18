import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weighSite } from '../../src/release/weight/weigh-site.ts';
import { buildLargeSite } from '../support/archive/large-site.ts';
import { axeFaults, THEMES, WIDTHS_PX, type Theme } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/serve-folder.ts';

let folder: string;
let site: string;
let addresses: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-large-axe-'));
  site = await buildLargeSite(folder);
  addresses = (await weighSite(site)).map(({ address }) => address);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(WIDTHS_PX)(
  'axe finds nothing on the fullest page of every kind at %i px, in any theme',
  async (width) => {
    const [browser, server] = await Promise.all([launchBrowser(), serveFolder(site)]);
    try {
      const viewport = { width, height: 900 };
      const page = await browser.newPage({ reducedMotion: 'reduce', viewport });
      const faults: string[] = [];
      for (const address of addresses) {
        await page.goto(server.url + address);
        for (const theme of Object.keys(THEMES) as Theme[]) {
          await page.emulateMedia(THEMES[theme]);
          const found = await axeFaults(page);
          faults.push(...found.map((fault) => `${address} in ${theme}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
);
