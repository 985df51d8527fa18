import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFiles, removeFiles, type Ledger } from '../../../../src/deploy/place/place-files.ts';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';

let path: string;
let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  path = join(temporary.folder, 'etc/nginx/site.conf');
  ledger = {};
});

afterEach(() => remove());

const place = (text: string): Promise<string[]> => placeFiles([{ path, text }], ledger);

test('a file is made once, changed when the plan changes, and otherwise left', async () => {
  expect(await place('một')).toEqual([`+ ${path}`]);
  expect(await place('một')).toEqual([]);
  expect(await place('hai')).toEqual([`~ ${path}`]);
  expect(await readFile(path, 'utf8')).toBe('hai');
});

test('a file that somebody edited stays, with the new one beside it', async () => {
  await place('một');
  await writeFile(path, 'sửa tay');
  expect(await place('hai')).toEqual([
    `! ${path} đã được sửa tay nên giữ nguyên; bản mới ở ${path}.new`,
  ]);
  expect(await readFile(path, 'utf8')).toBe('sửa tay');
  expect(await readFile(`${path}.new`, 'utf8')).toBe('hai');
  expect(await removeFiles([{ path, text: 'hai' }], ledger)).toEqual([
    `! ${path} đã được sửa tay nên giữ lại`,
  ]);
});

test('a file of somebody else is not overwritten, and what is planned alone is removed', async () => {
  await place('một');
  expect(await removeFiles([], ledger)).toEqual([]);
  expect(await removeFiles([{ path, text: 'một' }], ledger)).toEqual([`- ${path}`]);
  await writeFile(path, 'của người khác');
  expect(await placeFiles([{ path, text: 'một' }], {})).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe('của người khác');
});

test('a program can be run, again after somebody took that away', async () => {
  const program = { path, text: '#!/bin/sh\n', isProgram: true };
  await placeFiles([program], ledger);
  await chmod(path, 0o644);
  await placeFiles([program], ledger);
  expect((await stat(path)).mode & 0o111).toBe(0o111);
});
