import { type Browser, chromium } from 'playwright-core';

import { findChromium } from './browser/find.ts';
import { BROWSER_ARGS } from './browser/start.ts';

/**
 * Starts a headless Chromium; the caller closes it. The end-to-end project finds the browser
 * once for all test files (`browser/setup.ts`); anywhere else it is looked up here.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await findChromium());
  return chromium.launch({ executablePath, args: BROWSER_ARGS });
}
