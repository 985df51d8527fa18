import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFile, takeFile } from '../../../../src/release/site/release-tree.ts';
import { listReleaseFiles } from '../../../../src/release/verify/release-files.ts';

const FILE = 'lich/2019.ics';
const PAGE = 'lich/2019.ics/index.html';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-tree-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(root: string, path: string): Promise<void> {
  await mkdir(dirname(join(folder, root, path)), { recursive: true });
  await writeFile(join(folder, root, path), `${root} ${path}`);
}

test.each([
  { before: FILE, after: PAGE },
  { before: PAGE, after: FILE },
])('$after takes the place of $before, which is then gone', async ({ before, after }) => {
  const [current, tree] = [join(folder, 'current'), join(folder, 'tree')];
  await put('tree', before);
  await put('tree', 'lich/index.html');
  await put('current', after);
  await takeFile(current, tree, after);
  await removeFile(tree, before);
  expect(await readFile(join(tree, after), 'utf8')).toBe(`current ${after}`);
  expect([...(await listReleaseFiles(tree)).keys()].sort()).toEqual(
    [`/${after}`, '/lich/index.html'].sort(),
  );
});

test('a file that should be there and is not is still an error', async () => {
  await put('tree', 'lich/index.html');
  await expect(removeFile(join(folder, 'tree'), FILE)).rejects.toThrow('ENOENT');
});
