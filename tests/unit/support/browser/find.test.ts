import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { findChromium } from '../../../support/browser/find.ts';

/** A program that ends at once with these words, as a browser without its libraries does. */
function makeBrokenBrowser(words: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'find-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'chrome');
  writeFileSync(file, `#!/bin/sh\necho "${words}" >&2\nexit 127\n`, { mode: 0o755 });
  return file;
}

test('without a working browser the message names every attempt and what to install', async () => {
  const broken = makeBrokenBrowser('chrome: error while loading shared libraries: libnss3.so');
  const sources = [
    { name: '/usr/bin/chrome', get: () => broken },
    {
      name: 'apt-get',
      get: () => {
        throw new Error('apt-get update: no network');
      },
    },
  ];
  const error = await findChromium(sources).catch((reason: unknown) => reason);
  const message = error instanceof Error ? error.message : '';
  expect(message).toContain('- /usr/bin/chrome: ');
  expect(message).toContain('error while loading shared libraries: libnss3.so');
  expect(message).toContain('- apt-get: apt-get update: no network');
  expect(message).toContain('Install Google Chrome or Chromium');
});

test('without any place to look the message still says what to install', async () => {
  await expect(findChromium([])).rejects.toThrow('None is installed where it is looked for.');
});
