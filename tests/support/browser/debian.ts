import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const CHROMIUM = '/usr/bin/chromium';

/** Ubuntu's package of the same name is a stub for a snap, which a container cannot install. */
export function canInstallPackage(): boolean {
  return process.getuid?.() === 0 && readOsId() === 'debian';
}

/** Installs Debian's own Chromium; throws with the output of apt-get when that fails. */
export function installPackage(): string {
  process.stdout.write('No browser found: installing the Debian package chromium …\n');
  runApt('update');
  runApt('install', '--yes', '--no-install-recommends', 'chromium');
  if (!existsSync(CHROMIUM)) throw new Error(`apt-get left no ${CHROMIUM}`);
  return CHROMIUM;
}

function runApt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (status === 0) return;
  const output = error === undefined ? `${stdout}${stderr}`.trim() : error.message;
  throw new Error(`apt-get ${args.join(' ')}:\n${output}`);
}

function readOsId(): string {
  const file = '/etc/os-release';
  if (!existsSync(file)) return '';
  return /^ID="?([^"\n]*)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}
