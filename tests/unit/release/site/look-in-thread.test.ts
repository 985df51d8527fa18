import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookInThread } from '../../../../src/release/site/look-in-thread.ts';
import { archiveOf } from '../../../support/archive/archive-of.ts';
import { storyEntry } from '../../../support/stories.ts';
import { temporaryFolder, writeFileIn } from '../../../support/newsroom/folder.ts';

const ID = 'ab0123456789abcdef012345';
const CARD = {
  ...{ id: ID, widthPx: 1200, heightPx: 630, color: '#ffffff', avif: [] },
  jpeg: { widthPx: 1200, heightPx: 630, url: `/media/ab/${ID}.jpg` },
};
const ARCHIVE = archiveOf([{ ...storyEntry('2021/so-ket'), card: CARD }]);
const PAGE = { component: 'c', inquiries: [], digest: 'd', bytes: 3 };
const SHOWS = {
  pages: new Map([['/a', { ...PAGE, file: 'a/index.html' }]]),
  assets: new Map([['bieu-tuong.svg', 5]]),
  files: new Set(['/tep/1/a.pdf']),
  photoPages: new Map([['/tin/', { digest: 'd', files: ['anh/1/a/index.html'] }]]),
};
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFileIn(folder, 'a/index.html', 'aaa');
  await writeFileIn(folder, 'bieu-tuong.svg', '<svg>');
  await writeFileIn(folder, 'tep/1/a.pdf', 'pdf');
  await writeFileIn(folder, 'anh/1/a/index.html', 'anh');
  await writeFileIn(folder, `media/ab/${ID}.jpg`, 'jpg');
});
afterEach(() => remove());

const look = () => lookInThread(folder, SHOWS, ARCHIVE);

test('files are seen with their sizes and times', async () => {
  const { files, missing, surplus } = await look();
  expect([...files].map(([path, { size }]) => [path, size])).toEqual([
    ['a/index.html', 3],
    ['bieu-tuong.svg', 5],
    ['tep/1/a.pdf', 3],
    ['anh/1/a/index.html', 3],
  ]);
  const { mtimeMs } = await stat(join(folder, 'a/index.html'));
  expect(files.get('a/index.html')?.mtimeMs).toBe(mtimeMs);
  expect([missing, surplus]).toEqual([[], []]);
});

test('a file that is gone, or is a folder, is not seen', async () => {
  await rm(join(folder, 'a/index.html'));
  await rm(join(folder, 'tep/1/a.pdf'));
  await writeFileIn(folder, 'tep/1/a.pdf/index.html', 'folder');
  const { files } = await look();
  expect([...files.keys()]).toEqual(['bieu-tuong.svg', 'anh/1/a/index.html']);
});

test('files of photos that are lost and those that nobody shows are named', async () => {
  await rm(join(folder, `media/ab/${ID}.jpg`));
  await writeFileIn(folder, 'media/cd/cdother.jpg', 'jpg');
  const { missing, surplus } = await look();
  expect({ missing, surplus }).toEqual({
    missing: [`media/ab/${ID}.jpg`],
    surplus: ['media/cd/cdother.jpg'],
  });
});

test('a tree without photos lacks them all', async () => {
  await rm(join(folder, 'media'), { recursive: true });
  expect((await look()).missing).toEqual([`media/ab/${ID}.jpg`]);
});
