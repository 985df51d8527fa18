import { chromium } from 'playwright-core';

/** Nothing but the pages under test may cause network traffic. */
export const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
];

/** Null when the browser starts, else the first line of what went wrong. */
export async function whyNotStarting(executablePath: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    await browser.close();
    return null;
  } catch (error) {
    return describeFailure(error);
  }
}

/** Playwright's message holds the whole command line; the browser's own words come after it. */
function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').map((line) => line.trim());
  const fromBrowser = lines.find((line) => /\[err\]|error while loading/.test(line));
  return fromBrowser ?? lines[0] ?? 'unknown reason';
}
