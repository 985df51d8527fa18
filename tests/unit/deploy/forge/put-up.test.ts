import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';

const SCRIPT = join(import.meta.dirname, '../../../../src/deploy/forge/put-up.sh');
const HAS_RSYNC = spawnSync('rsync', ['--version']).error === undefined;
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  // The host is this machine: account and name are dropped, the rest is run by a shell, as ssh does.
  const ssh = '#!/bin/sh\n[ "$1" = -l ] && shift 2\nshift\nexec sh -c "$*"\n';
  await writeFile(join(folder, 'ssh'), ssh, { mode: 0o755 });
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', 'anh.jpg'), 'ảnh');
});

afterEach(() => remove());

const server = (...path: string[]): string => join(folder, 'srv', ...path);
const shown = (file: string): Promise<string> => readFile(server('current', file), 'utf8');

/** @param date what the clock says: releases are named by it */
async function putUp(text: string, date: string, site = 'site'): Promise<void> {
  await writeFile(join(folder, 'site', 'index.html'), text);
  await writeFile(join(folder, 'date'), `#!/bin/sh\necho ${date}\n`, { mode: 0o755 });
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    RSYNC_RSH: join(folder, 'ssh'),
  };
  const args = [SCRIPT, join(folder, site), 'tin@tin.example.vn', server()];
  await promisify(execFile)('sh', args, { env });
}

test.skipIf(!HAS_RSYNC)('shows a site whole, and sends no file twice', async () => {
  await putUp('một', '20260101T000000Z');
  const before = await stat(server('current', 'anh.jpg'));
  await putUp('hai', '20260102T000000Z');
  expect(await shown('index.html')).toBe('hai');
  expect((await stat(server('current', 'anh.jpg'))).ino).toBe(before.ino);
  expect(await readFile(server('releases/20260101T000000Z/index.html'), 'utf8')).toBe('một');
});

test.skipIf(!HAS_RSYNC)('a site that cannot be sent changes nothing', async () => {
  await putUp('một', '20260101T000000Z');
  await expect(putUp('hai', '20260102T000000Z', 'không-có')).rejects.toThrow();
  expect(await shown('index.html')).toBe('một');
});

test.skipIf(!HAS_RSYNC)('keeps five, the shown one among them', async () => {
  for (const day of '1234567') await putUp(day, `2026010${day}T000000Z`);
  expect((await readdir(server('releases'))).sort()).toHaveLength(5);
  expect(await readlink(server('current'))).toBe('releases/20260107T000000Z');
  expect(await shown('index.html')).toBe('7');
});
