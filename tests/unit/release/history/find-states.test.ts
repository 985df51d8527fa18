import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormerContent } from '../../../../src/archive/index.ts';
import { nameBlob } from '../../../../src/compile/story-files.ts';
import { storySource } from '../../../support/newsroom/folder.ts';
import {
  createHistoryRepository,
  type HistoryRepository,
} from '../../../support/newsroom/history-repository.ts';

const ID = '2021/so-ket';
const TEXT = `news/${ID}/index.mdx`;
const REPORT = `news/${ID}/Báo cáo.pdf`;
const CLIP = `news/${ID}/clip.mp4`;
const ATTACHED = 'attachments: [{ file: Báo cáo.pdf, title: Báo cáo }]\n';
const VIDEO = 'videos: [{ src: clip.mp4, title: Phát biểu }]\n';
const WITHDRAWN = 'withdrawn: { date: 2021-08-01, reason: Trùng tin. }\n';

let repository: HistoryRepository;
beforeEach(async () => {
  repository = await createHistoryRepository();
  await repository.write(TEXT, story(ATTACHED + VIDEO));
  await repository.write(REPORT, 'một');
  await repository.write(CLIP, 'phim');
});
afterEach(() => repository.remove());

const story = (more: string, publishedAt?: string): string =>
  storySource(ID, 'Hội nghị', more, publishedAt);
const reportOf = (content: string): string =>
  `Báo cáo.pdf /tep/${nameBlob(Buffer.from(content)).slice(0, 16)}/bao-cao.pdf`;
const FILM = `clip.mp4 /tep/${nameBlob(Buffer.from('phim')).slice(0, 16)}/clip.mp4`;

/** Name and address of every file that readers could open and that is other or gone. */
async function formerFiles(): Promise<string[]> {
  return shortly(await repository.history());
}

function shortly({ files }: FormerContent): string[] {
  return files.map(({ name, address }) => `${name} ${address}`);
}

test('files that stay are nothing of the past, whatever becomes of the text', async () => {
  await repository.commit();
  await repository.write(TEXT, `${story(`slug: moi\n${VIDEO}${ATTACHED}`)}\nThêm một câu.\n`);
  expect(await formerFiles()).toEqual([]);
});

test('a file that was replaced under its name is kept, in every version', async () => {
  for (const next of ['hai', 'ba']) {
    await repository.commit();
    await repository.write(REPORT, next);
  }
  expect((await formerFiles()).sort()).toEqual([reportOf('một'), reportOf('hai')].sort());
});

test('files that the story names no longer are kept, though they lie there', async () => {
  await repository.commit();
  await repository.write(TEXT, story(''));
  expect((await formerFiles()).sort()).toEqual([reportOf('một'), FILM]);
});

test('a file that got another name is kept under the old one', async () => {
  await repository.commit();
  await rename(join(repository.contentDir, CLIP), join(repository.contentDir, CLIP, '../b.mp4'));
  await repository.write(TEXT, story(ATTACHED + VIDEO.replace('clip', 'b')));
  expect(await formerFiles()).toEqual([FILM]);
});

test('a file that took the place of another, under its title, is told', async () => {
  await repository.commit();
  await repository.write(`news/${ID}/Báo cáo-2.pdf`, 'hai');
  const more = 'videos: [{ src: khac.mp4, title: Phim khác }]\n';
  await repository.write(`news/${ID}/khac.mp4`, 'phim khác');
  await repository.write(TEXT, story(ATTACHED.replace('cáo.pdf', 'cáo-2.pdf') + more));
  const { files } = await repository.history();
  const told = files.map(({ name, successor = 'none' }) => `${name}: ${successor}`);
  expect(told.sort()).toEqual(['Báo cáo.pdf: Báo cáo-2.pdf', 'clip.mp4: none']);
});

test.each([
  ['was deleted', () => repository.drop('news')],
  ['was withdrawn', () => repository.write(TEXT, story(ATTACHED + VIDEO + WITHDRAWN))],
  ['was kept back', () => repository.write(TEXT, story(`${ATTACHED}${VIDEO}draft: true\n`))],
])('the files of a story that %s are kept', async (_, change) => {
  await repository.commit();
  await change();
  expect((await formerFiles()).sort()).toEqual([reportOf('một'), FILM]);
});

test.each([
  ['a draft', story(`${ATTACHED}draft: true\n`)],
  ['a story that waits for its time', story(ATTACHED, '2030-01-01T08:00:00+07:00')],
  ['a story that readers were told is withdrawn', story(ATTACHED + WITHDRAWN)],
  ['a broken story', story(`${ATTACHED}kind: không có\n`)],
  ['a story that does not name them', story('')],
])('files of %s were never shown, and are told to nobody', async (_, text) => {
  await repository.write(TEXT, text);
  await repository.commit();
  await repository.write(REPORT, 'hai');
  await repository.commit();
  await repository.drop('news');
  expect(await formerFiles()).toEqual([]);
});

test('a video of another site is no file', async () => {
  await repository.write(TEXT, story('videos: [{ src: https://a.vn/b.mp4, title: Phim }]\n'));
  await repository.commit();
  await repository.drop('news');
  expect(await formerFiles()).toEqual([]);
});

test('a history that is gone on from tells the same files as one that is read at once', async () => {
  const changes = [
    () => repository.write(REPORT, 'hai'),
    () => repository.write(TEXT, story(ATTACHED)),
    () => repository.write(TEXT, story(ATTACHED + VIDEO)),
    () => repository.write(REPORT, 'ba'),
    () => repository.drop('news'),
  ];
  await repository.history('kept');
  for (const change of changes) {
    await change();
    await repository.history('kept');
  }
  const kept = await repository.history('kept');
  expect(kept.files).toHaveLength(4);
  expect(await repository.history()).toEqual(kept);
});
