import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAdmin } from '../../admin/build.ts';

let folder: string;
let outDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'admin-build-'));
  outDir = path.join(folder, 'site/admin');
  await buildAdmin({ outDir, cacheDir: path.join(folder, 'cache'), isTrial: false });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (name: string): Promise<string[]> =>
  (await readdir(path.join(outDir, name))).toSorted();

test('the page holds no script and no style of its own, so a strict policy lets it run', async () => {
  const html = await readFile(path.join(outDir, 'index.html'), 'utf8');
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/gu)).toBeNull();
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
  expect(html.match(/(?:src|href)="(?!\.\/)[^"]*"/gu)).toBeNull();
});

test('every script and style has its content in its name', async () => {
  const names = await filesIn('assets');
  expect(names.filter((name) => !/-[\w-]{8}\.(?:js|css|svg|woff2?)$/u.test(name))).toEqual([]);
});

test('a second build of the same sources is copied from the cache', async () => {
  const again = path.join(folder, 'again/admin');
  const [bundle = ''] = await readdir(path.join(folder, 'cache/admin'));
  const marker = path.join(folder, 'cache/admin', bundle, 'index.html');
  const html = await readFile(marker, 'utf8');
  await buildAdmin({ outDir: again, cacheDir: path.join(folder, 'cache'), isTrial: false });
  expect(await readdir(path.join(folder, 'cache/admin'))).toEqual([bundle]);
  expect(await readFile(path.join(again, 'index.html'), 'utf8')).toBe(html);
});

test('the back end of the trial newsroom, which has no accounts, is in no production build', async () => {
  const scripts = (await filesIn('assets')).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(
    scripts.map((name) => readFile(path.join(outDir, 'assets', name), 'utf8')),
  );
  const kinds = texts.flatMap(
    (text) => text.match(/\b[a-z]+(?:-[a-z]+)?(?=["'`]?:\{load:)/gu) ?? [],
  );
  expect(kinds.toSorted()).toEqual(['forgejo', 'git-gateway', 'github', 'gitlab']);
});
