import { expect, test } from 'vitest';

import { listInstalled } from '../../../support/browser/installed.ts';

function listAmong(files: string[], platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  return listInstalled(platform, env, (file) => files.includes(file));
}

test('on Linux a browser on the PATH comes before those at well-known places', () => {
  const files = ['/usr/bin/google-chrome', '/opt/bin/chromium'];
  expect(listAmong(files, 'linux', { PATH: '/bin:/opt/bin' })).toEqual(files.toReversed());
});

test("on macOS the applications of the user's own folder are found", () => {
  const chrome = '/Users/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(listAmong([chrome], 'darwin', { HOME: '/Users/an' })).toEqual([chrome]);
});

test('on Windows an installed Edge is enough', () => {
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
  const env = { 'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)` };
  expect(listAmong([edge], 'win32', env)).toEqual([edge]);
});

test('without any browser the list is empty', () => {
  expect(listAmong([], 'linux', { PATH: '/usr/bin' })).toEqual([]);
});
