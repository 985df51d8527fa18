import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFile } from '../../../../src/deploy/forge/host-files.ts';
import { temporaryFolder, writeFileIn } from '../../../support/newsroom/folder.ts';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});

afterEach(() => remove());

test('lets browsers keep the folders whose files never change, and no others', async () => {
  const files = ['index.html', 'media/ab/anh.jpg', 'admin/assets/main.js', 'admin/index.html'];
  const index = ['chi-muc/0123456789ab/a.gz', 'chi-muc/start.pack'];
  for (const file of [...files, ...index]) await writeFileIn(folder, file, '');
  const rules = (await headersFile(folder, undefined)).matchAll(
    /^(\S+)\n {2}Cache-Control: (.*)$/gmu,
  );
  const forever = 'public, max-age=31536000, immutable';
  expect(Array.from(rules, ([, path, policy]) => [path, policy])).toEqual([
    ['/admin/assets/*', forever],
    ['/chi-muc/0123456789ab/*', forever],
    ['/media/*', forever],
  ]);
});

test('every page gets the headers that a server of our own sends', async () => {
  const [first = ''] = (await headersFile(folder, undefined)).split('/admin/*');
  for (const name of [
    'X-Content-Type-Options',
    'Content-Security-Policy',
    'Strict-Transport-Security',
  ])
    expect(first).toMatch(new RegExp(`^ {2}${name}: \\S`, 'mu'));
});
