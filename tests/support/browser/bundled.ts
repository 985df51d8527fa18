import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HOME = path.join(ROOT, 'node_modules/.cache/chromium');

/** The package ships a Linux x64 program, with the few libraries that a bare system lacks. */
export function canUnpack(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Unpacks the browser inside @sparticuz/chromium, once per `npm ci`, and returns its launcher. */
export function unpackBundled(): string {
  const launcher = path.join(HOME, 'launch');
  if (existsSync(launcher)) return launcher;
  const draft = `${HOME}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  unpackInto(draft);
  writeFileSync(path.join(draft, 'launch'), LAUNCHER, { mode: 0o755 });
  writeFileSync(path.join(draft, 'fonts/fonts.conf'), FONTS);
  rmSync(HOME, { recursive: true, force: true });
  renameSync(draft, HOME);
  return launcher;
}

const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`;

/** The package's own file names only folders of AWS, and text without any font has no height. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The package unpacks into the system's temporary folder, and its libraries only where it
 * believes to be in an AWS function: a process of its own keeps both out of ours.
 */
function unpackInto(folder: string): void {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const script = `await (await import('${entry}')).default.executablePath()`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium: ${stderr.trim()}`);
}
