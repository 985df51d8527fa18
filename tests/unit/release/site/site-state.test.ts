import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  readSiteState,
  writeSiteState,
  type SiteState,
} from '../../../../src/release/site/site-state.ts';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';

const STATE: SiteState = {
  recipe: 'r',
  assets: new Map([['bieu-tuong.svg', 5]]),
  photos: new Set(['p']),
  files: new Set(['/tep/1/a.pdf']),
  photoPages: new Map([['/tin/', { digest: 'd', files: ['anh/1/a/index.html'] }]]),
  search: 's',
  frame: 'f',
  answers: new Map([
    ['["site"]', 'd1'],
    ['["latest",6]', 'd2'],
  ]),
  pages: new Map([
    [
      '/',
      {
        component: 'src/pages/index.astro',
        file: 'index.html',
        digest: 'd',
        bytes: 9,
        inquiries: ['["latest",6]', '["site"]'],
      },
    ],
  ]),
};
let file: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  file = join(temporary.folder, 'site.json');
  await writeSiteState(file, STATE);
});
afterEach(() => remove());

test('what is known of a release is read as it was written', async () => {
  expect(await readSiteState(file)).toEqual(STATE);
});

test('nothing is known without the file', async () => {
  expect(await readSiteState(`${file}.other`)).toBeUndefined();
});

test.each<[string, (text: string) => string]>([
  ['is cut off', (text) => text.slice(0, -20)],
  ['is empty', () => ''],
  ['is other JSON', () => 'null'],
  ['is of another program', () => '{"format":1,"pages":[]}'],
  ['was edited', (text) => text.replace('d1', 'd3')],
])('a file that %s is not believed', async (_, damage) => {
  await writeFile(file, damage(await readFile(file, 'utf8')));
  expect(await readSiteState(file)).toBeUndefined();
});

test('a page whose question has no answer cannot be kept', async () => {
  const state = { ...STATE, answers: new Map() };
  await expect(writeSiteState(file, state)).rejects.toThrow('which has no answer');
});
