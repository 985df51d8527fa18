import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestInputs } from '../../../../admin/bundle/input-digest.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'admin-digest-'));
  for (const name of ['admin', 'archive', 'import', 'model', 'story', 'styles', 'text']) {
    await mkdir(path.join(folder, name === 'admin' ? name : `src/${name}`), { recursive: true });
  }
  await writeFile(path.join(folder, 'package-lock.json'), '{}');
  await writeFile(path.join(folder, 'admin/main.ts'), 'export {};');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function digestWith(file: string, content: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'admin-digest-'));
  try {
    await cp(folder, copy, { recursive: true });
    await writeFile(path.join(copy, file), content);
    return await digestInputs(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

test('the same sources have the same digest, wherever they lie', async () => {
  expect(await digestWith('admin/main.ts', 'export {};')).toBe(await digestInputs(folder));
});

test.each([
  ['the admin', 'admin/main.ts', 'export const a = 1;'],
  ['a new file', 'src/model/field.ts', 'export {};'],
  ['the Word import', 'src/import/read.ts', 'export {};'],
  ['a style', 'src/styles/index.css', 'p {}'],
  ['a package', 'package-lock.json', '{"version":2}'],
])('%s changes it', async (_, file, content) => {
  expect(await digestWith(file, content)).not.toBe(await digestInputs(folder));
});
