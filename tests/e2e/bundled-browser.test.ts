import { expect, test, vi } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { canUnpack, unpackBundled } from '../support/browser/bundled.ts';

test.runIf(canUnpack())('the browser inside the npm package shows text in a font', async () => {
  vi.stubEnv('CHROME_PATH', unpackBundled());
  await using browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Hội nghị Đảng ủy</h1>');
  const box = await page.locator('h1').boundingBox();
  expect(box?.height).toBeGreaterThan(20);
});
