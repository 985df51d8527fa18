import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeskApi } from '../../../../src/newsroom/desk/desk-api.ts';
import { createDesk, type Desk } from '../../../../src/newsroom/desk/desk.ts';
import { newsroomFolders, type NewsroomFolders } from '../../../../src/newsroom/folders.ts';
import { openDesk, openRepository } from '../../../../src/newsroom/repository.ts';
import { GIT_CONFIG } from '../../../../src/release/git.ts';
import { storySource, temporaryFolder, writeStory } from '../../../support/newsroom/folder.ts';
import { askDesk } from '../../../support/newsroom.ts';

vi.setConfig({ testTimeout: 60_000 });

const STORY = 'content/news/2021/so-ket/index.mdx';
const SLUG = '2021/so-ket/index';
let folders: NewsroomFolders;
let desk: Desk;
let server: Server;
let url: string;
let remove: () => Promise<void>;
const publish = vi.fn();

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  folders = newsroomFolders(temporary.folder);
  await writeFile(folders.gitConfig, GIT_CONFIG);
  const seed = join(temporary.folder, 'seed');
  await writeStory(seed, '2021/so-ket', 'Hội nghị sơ kết');
  await openRepository(folders, seed);
  await openDesk(folders);
  desk = createDesk(folders);
  const app = express();
  app.use('/admin', await createDeskApi(desk, publish));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  publish.mockReset();
});

afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await remove();
});

const ask = (action: string, params: object): ReturnType<typeof askDesk> =>
  askDesk({ url }, action, params);

const save = (raw: string, useWorkflow = true): ReturnType<typeof askDesk> =>
  ask('persistEntry', {
    dataFiles: [{ slug: SLUG, path: STORY, raw }],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'Sửa', useWorkflow, status: 'draft' },
  });

const deskConfig = (): Promise<string> => readFile(join(folders.desk, '.git/config'), 'utf8');

test('decap-server answers through the guards', async () => {
  expect(await ask('info', {})).toMatchObject({ status: 200, body: { type: 'local_git' } });
  const { body } = await ask('getEntry', { path: STORY });
  expect(body).toMatchObject({ data: storySource('2021/so-ket', 'Hội nghị sơ kết') });
});

test.each([
  '.git/config',
  'content/../.git/config',
  'content/.GIT/config',
  'content/news/../../.git/hooks/post-checkout',
])('nothing is written to %s', async (path) => {
  const before = await deskConfig();
  const { status, body } = await ask('persistMedia', {
    asset: { path, content: 'W2NvcmVd', encoding: 'base64' },
    options: { commitMessage: 'x' },
  });
  expect([status, body['error']]).toEqual([422, expect.stringContaining('không nhận') as unknown]);
  expect(await deskConfig()).toBe(before);
});

test('what cannot be read is refused in Vietnamese', async () => {
  const response = await fetch(`${url}/admin/api/v1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"action":',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'Dữ liệu gửi lên không đọc được.' });
});

test('more than the limit is refused with the advice to take fewer photos', async () => {
  const { status, body } = await save('x'.repeat(51 * 1024 * 1024));
  expect([status, body['error']]).toEqual([413, expect.stringContaining('Hãy bớt ảnh') as unknown]);
});

test('notes, which decap-server does not keep, are none', async () => {
  expect(await ask('getNotes', { collection: 'news', slug: SLUG })).toEqual({
    status: 200,
    body: { notes: [] },
  });
});

test('only a change of the main branch is news', async () => {
  await save(storySource('2021/so-ket', 'Tiêu đề khác'));
  expect(publish).not.toHaveBeenCalled();
  await ask('publishUnpublishedEntry', { collection: 'news', slug: SLUG });
  expect(publish).toHaveBeenCalledOnce();
});

test('more requests at once than decap-server waits for are all answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 120 }, () => ask('getEntry', { path: STORY })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('a conflict is told in Vietnamese and leaves the desk at work', async () => {
  await save(storySource('2021/so-ket', 'Bản của tôi'));
  await save(storySource('2021/so-ket', 'Bản của người khác'), false);
  const { status, body } = await save(storySource('2021/so-ket', 'Bản của tôi, lần hai'));

  expect([status, body['error']]).toEqual([
    409,
    expect.stringContaining('người khác sửa') as unknown,
  ]);
  expect((await desk.git(['branch', '--show-current'])).trim()).toBe('main');
  expect((await ask('getEntry', { path: STORY })).body).toMatchObject({
    data: expect.stringContaining('Bản của người khác') as unknown,
  });
  // The draft is still there.
  const draft = { collection: 'news', slug: SLUG, path: STORY, id: `news/${SLUG}` };
  expect((await ask('unpublishedEntryDataFile', draft)).body).toMatchObject({
    data: expect.stringContaining('Bản của tôi') as unknown,
  });
});
