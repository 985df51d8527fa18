import { expect, test } from 'vitest';

import { canUnpack, unpackBundled } from '../support/browser/bundled.ts';
import { findChromium } from '../support/browser/find.ts';

test.runIf(canUnpack())('the browser inside the npm package starts', async () => {
  const source = { name: '@sparticuz/chromium', get: unpackBundled };
  expect(await findChromium([source])).toBe(unpackBundled());
});
