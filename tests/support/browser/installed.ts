import { existsSync } from 'node:fs';
import path from 'node:path';

const LINUX_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/** Every Chrome, Chromium or Edge of this machine, in the order in which to try them. */
export function listInstalled(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  exists: (file: string) => boolean = existsSync,
): string[] {
  return candidatesFor(platform, env).filter((file) => exists(file));
}

function candidatesFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : WINDOWS_PATHS.map((file) => path.win32.join(root, file)),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => LINUX_NAMES.map((name) => path.join(folder, name)));
  return platform === 'darwin' ? [...macPaths(env), ...onPath] : [...onPath, ...linuxPaths()];
}

function macPaths(env: NodeJS.ProcessEnv): string[] {
  const roots = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
  return roots.flatMap((root) =>
    MAC_NAMES.map((name) => path.join(root, `${name}.app`, 'Contents/MacOS', name)),
  );
}

function linuxPaths(): string[] {
  const names = LINUX_NAMES.map((name) => path.join('/usr/bin', name));
  return [...names, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}
