import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCheckout } from '../../../../src/deploy/forge/checkout.ts';
import { publishPages, type PagesOptions } from '../../../../src/deploy/forge/publish-pages.ts';
import { GIT_CONFIG, gitIn } from '../../../../src/release/git.ts';
import { releaseFolders } from '../../../../src/release/release-folders.ts';
import { listReleases } from '../../../../src/release/release-store.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../../../support/newsroom/folder.ts';
import { createTestReleases, type TestReleases } from '../../../support/newsroom/test-releases.ts';

const CMS = { backend: { name: 'gitlab', repo: 'toa-soan/tin', auth_type: 'pkce', app_id: '1a' } };
let releases: TestReleases;
let options: PagesOptions;

beforeEach(async () => {
  releases = await createTestReleases();
  const { root, commands, siteUrl } = releases.settings;
  const project = dirname(releases.contentDir);
  options = { project, root, commands, siteUrl, cms: CMS, out: join(project, 'dist') };
  await writeFileIn(project, '.gitignore', 'dist\n');
});

afterEach(() => releases.remove());

const said: string[] = [];
const publish = async (): Promise<number> => {
  said.length = 0;
  await releases.commit();
  // As runners do: a commit without its branch.
  await releases.git(['checkout', '--quiet', '--detach']);
  return publishPages(options, { print: (line) => said.push(line), asJson: false });
};
const read = (file: string): Promise<string> => readFile(join(options.out, file), 'utf8');

test('puts the site of the commit into the folder, with headers and the settings of the CMS', async () => {
  expect(await publish()).toBe(0);
  expect(await read('index.html')).toContain('Hội nghị sơ kết');
  const headers = await read('_headers');
  expect(headers).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n/u);
  expect(headers).toMatch(/\/admin\/\*\n {2}Content-Security-Policy: .*https:\/\/gitlab\.com/u);
  expect(JSON.parse(await read('admin/config.json'))).toEqual({
    backend: { branch: 'main', ...CMS.backend },
    siteUrl: 'https://tin.example.vn',
  });
});

test('a refused story leaves the folder as it was', async () => {
  await publish();
  await releases.breakBuild('broken-link');
  await writeStory(releases.contentDir, '2022/so-ket', 'Hội nghị năm sau');
  expect(await publish()).toBe(1);
  expect(await read('index.html')).not.toContain('năm sau');
});

test('the same commit again fills a folder that is gone, and only one release is kept', async () => {
  await publish();
  await writeStory(releases.contentDir, '2022/so-ket', 'Hội nghị năm sau');
  await publish();
  await rm(options.out, { recursive: true });
  expect(await publishPages(options, { print: () => undefined, asJson: false })).toBe(0);
  expect(await read('index.html')).toContain('năm sau');
  expect(await listReleases(releaseFolders(options.root))).toHaveLength(1);
});

test('a clone without its history is refused, with what to set', async () => {
  await releases.commit();
  await releases.commit();
  const { folder, remove } = await temporaryFolder();
  const clone = ['clone', '--quiet', '--depth=1', `file://${options.project}`, join(folder, 'c')];
  await gitIn(options.project, releases.settings.gitConfig)(clone);
  await expect(openCheckout(join(folder, 'c'), join(folder, 'work'))).rejects.toThrow(
    'fetch-depth: 0',
  );
  expect(await readFile(join(folder, 'work', 'gitconfig'), 'utf8')).toBe(GIT_CONFIG);
  await remove();
});
