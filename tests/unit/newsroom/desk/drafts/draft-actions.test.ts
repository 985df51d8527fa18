import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storySource } from '../../../../support/newsroom/folder.ts';
import { createTestDesk, type TestDesk } from '../../../../support/newsroom/test-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const ID = '2021/so-ket';
let desk: TestDesk;

beforeEach(async () => {
  desk = await createTestDesk(ID, 'Hội nghị sơ kết');
});

afterEach(async () => {
  await desk.remove();
});

interface Save {
  raw?: string;
  assets?: object[];
  useWorkflow?: boolean;
  opened?: string | null;
  removedPaths?: string[];
  replacesPublished?: boolean;
}

const pathOf = (id: string, name = 'index.mdx'): string => `content/news/${id}/${name}`;
const branchOf = (id: string): string => `cms/news/${id}/index`;
const draftOf = (id: string): object => ({ collection: 'news', slug: `${id}/index` });
const inline = (id: string, name: string): object => ({
  path: pathOf(id, name),
  content: randomBytes(50).toString('base64'),
  encoding: 'base64',
});

const save = async (id: string, { raw, opened, useWorkflow = true, ...more }: Save) => {
  const text = raw ?? storySource(id, 'Bài');
  const dataFile = { slug: `${id}/index`, path: pathOf(id), raw: text };
  return desk.ask('persistEntry', {
    dataFiles: [{ ...dataFile, ...(opened !== undefined && { opened }) }],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'Sửa', useWorkflow, status: 'draft' },
    ...more,
  });
};

const publish = (id: string): ReturnType<TestDesk['ask']> =>
  desk.ask('publishUnpublishedEntry', draftOf(id));

const filesOn = async (branch: string, id: string): Promise<string[]> => {
  const folder = `content/news/${id}/`;
  const list = await desk.desk.git(['ls-tree', '-r', '--name-only', branch, '--', folder]);
  return list.split('\n').flatMap((path) => (path === '' ? [] : [path.slice(folder.length)]));
};

const textOn = (branch: string, id: string): Promise<string> =>
  desk.desk.git(['show', `${branch}:${pathOf(id)}`]);

const digest = (content: Buffer | string): string => {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

describe('photos sent before the story', () => {
  test('are missing until they are stored, and then named by their digest', async () => {
    const photos = [randomBytes(2000), randomBytes(3000)];
    const blobs = photos.map(digest);
    expect((await desk.ask('missingBlobs', { blobs })).body).toEqual({ missing: blobs });
    const contents = photos.map((photo) => photo.toString('base64'));
    expect((await desk.ask('storeBlobs', { contents })).body).toEqual({ blobs });
    expect((await desk.ask('missingBlobs', { blobs })).body).toEqual({ missing: [] });

    const assets = blobs.map((blob, index) => ({ path: pathOf('2026/a', `${index}.jpg`), blob }));
    expect((await save('2026/a', { assets })).status).toBe(200);
    expect(await filesOn(branchOf('2026/a'), '2026/a')).toEqual(['0.jpg', '1.jpg', 'index.mdx']);
    const { body } = await desk.ask('unpublishedEntryMediaFile', {
      ...draftOf('2026/a'),
      path: pathOf('2026/a', '1.jpg'),
    });
    expect(body['content']).toBe(photos[1]!.toString('base64'));
  });

  test('make no draft by themselves', async () => {
    await desk.ask('storeBlobs', { contents: [randomBytes(10).toString('base64')] });
    expect(await desk.desk.git(['for-each-ref', 'refs/heads/cms'])).toBe('');
  });

  test('a story that names one that never came is not written', async () => {
    const assets = [{ path: pathOf('2026/a', '1.jpg'), blob: 'ab'.repeat(20) }];
    expect(await save('2026/a', { assets })).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('chưa tới bàn biên tập') as unknown },
    });
    expect(await desk.desk.git(['for-each-ref', 'refs/heads/cms'])).toBe('');
  });

  test.each([['../x'], ['HEAD'], [''], [`-${'a'.repeat(39)}`]])('%j is no digest', async (blob) => {
    expect((await desk.ask('missingBlobs', { blobs: [blob] })).status).toBe(422);
  });

  test('stay on the draft when a later save does not bring them along', async () => {
    await save('2026/a', { assets: [inline('2026/a', '1.jpg')] });
    await save('2026/a', { assets: [inline('2026/a', '2.jpg')] });
    expect(await filesOn(branchOf('2026/a'), '2026/a')).toEqual(['1.jpg', '2.jpg', 'index.mdx']);
  });
});

describe('removed photos', () => {
  beforeEach(async () => {
    await save('2026/a', { assets: [inline('2026/a', '1.jpg'), inline('2026/a', '2.jpg')] });
    await publish('2026/a');
  });

  test('go with the save that drops them, and from the site with its publication', async () => {
    const raw = storySource('2026/a', 'Bài bớt ảnh');
    await save('2026/a', { raw, removedPaths: [pathOf('2026/a', '1.jpg')] });
    expect(await filesOn(branchOf('2026/a'), '2026/a')).toEqual(['2.jpg', 'index.mdx']);
    expect(await filesOn('main', '2026/a')).toContain('1.jpg');
    expect((await desk.ask('unpublishedEntry', draftOf('2026/a'))).body['diffs']).toEqual([
      { path: pathOf('2026/a'), id: digest(raw), newFile: false },
    ]);
    await save('2026/a', { raw: storySource('2026/a', 'Lưu lần nữa') });
    expect(await filesOn(branchOf('2026/a'), '2026/a')).toEqual(['2.jpg', 'index.mdx']);
    await publish('2026/a');
    expect(await filesOn('main', '2026/a')).toEqual(['2.jpg', 'index.mdx']);
  });

  test('one that is gone already does no harm', async () => {
    const removedPaths = [pathOf('2026/a', 'khong-co.jpg')];
    expect((await save('2026/a', { removedPaths })).status).toBe(200);
  });

  test.each([
    ['the story itself', pathOf('2026/a')],
    ['another story', pathOf(ID)],
    ['a photo of another story', pathOf(ID, 'anh.jpg')],
    ['a folder below', pathOf('2026/a', 'x/1.jpg')],
    ['settings', 'content/settings/site.yaml'],
    ['a climb', 'content/news/2026/a/../../2021/so-ket/index.mdx'],
    ['the repository', '.git/config'],
  ])('%s cannot be removed', async (_, path) => {
    expect((await save('2026/a', { removedPaths: [path] })).status).toBe(422);
    expect(await filesOn('main', ID)).toEqual(['index.mdx']);
    expect(await desk.desk.git(['for-each-ref', 'refs/heads/cms'])).toBe('');
  });
});

describe('a text that somebody else saved meanwhile', () => {
  const raw = storySource('2026/a', 'Bản của tôi');

  test('refuses the draft that was opened before it', async () => {
    await save('2026/a', { raw, opened: null });
    const opened = digest(raw);
    const other = storySource('2026/a', 'Bản của người khác');
    expect((await save('2026/a', { raw: other, opened })).status).toBe(200);
    expect((await save('2026/a', { raw: `${raw}Thêm.\n`, opened })).status).toBe(409);
    expect(await textOn(branchOf('2026/a'), '2026/a')).toBe(other);
    expect((await save('2026/a', { raw, opened: digest(other) })).status).toBe(200);
    const history = await desk.desk.git(['log', '-p', '--format=', branchOf('2026/a')]);
    expect(history).toContain('Bản của người khác');
  });

  test('refuses a new story in a folder that is taken since', async () => {
    await save('2026/a', { raw });
    expect((await save('2026/a', { raw: `${raw}Khác.\n`, opened: null })).status).toBe(409);
  });

  test('is not overwritten by a draft that is older than what was published', async () => {
    await save(ID, { raw: storySource(ID, 'Nháp') });
    await save(ID, { raw: storySource(ID, 'Đã đính chính'), useWorkflow: false });
    const own = storySource(ID, 'Nháp lần hai');
    expect((await save(ID, { raw: own })).status).toBe(409);
    expect((await save(ID, { raw: own, replacesPublished: true })).status).toBe(200);
    expect((await publish(ID)).status).toBe(200);
    expect(await textOn('main', ID)).toBe(own);
    expect(await desk.desk.git(['log', '-p', '--format=', 'main'])).toContain('Đã đính chính');
  });
});

describe('a draft beside other publications', () => {
  test('names its own files only', async () => {
    await save('2026/a', { assets: [inline('2026/a', '1.jpg')] });
    await save('2026/b', { assets: [inline('2026/b', '2.jpg')] });
    await publish('2026/b');
    const { body } = await desk.ask('unpublishedEntry', { id: 'news/2026/a/index' });
    expect((body['diffs'] as { path: string }[]).map(({ path }) => path)).toEqual([
      pathOf('2026/a', '1.jpg'),
      pathOf('2026/a'),
    ]);
    expect(body).toMatchObject({ collection: 'news', slug: '2026/a/index', status: 'draft' });
  });

  test('is brought up to date by its next save, its photos included', async () => {
    await save('2026/a', { assets: [inline('2026/a', '1.jpg')] });
    await save('2026/b', {});
    await publish('2026/b');
    await save('2026/a', { raw: storySource('2026/a', 'Sửa') });
    expect(await filesOn(branchOf('2026/a'), '2026/b')).toEqual(['index.mdx']);
    expect(await filesOn(branchOf('2026/a'), '2026/a')).toEqual(['1.jpg', 'index.mdx']);
    await publish('2026/a');
    expect(await filesOn('main', '2026/a')).toEqual(['1.jpg', 'index.mdx']);
  });

  test('with the published text has no changes', async () => {
    await save(ID, { raw: storySource(ID, 'Khác') });
    await save(ID, { raw: storySource(ID, 'Hội nghị sơ kết') });
    expect((await desk.ask('unpublishedEntry', draftOf(ID))).body['diffs']).toEqual([]);
  });

  test('leaves nothing behind when it is deleted', async () => {
    await save('2026/a', { assets: [inline('2026/a', '1.jpg')] });
    expect((await desk.ask('deleteUnpublishedEntry', draftOf('2026/a'))).status).toBe(200);
    expect(await desk.desk.git(['for-each-ref', 'refs/heads/cms'])).toBe('');
    expect((await desk.ask('unpublishedEntry', draftOf('2026/a'))).status).toBe(404);
  });

  test('keeps its place in the review', async () => {
    await save('2026/a', {});
    const newStatus = 'pending_review';
    await desk.ask('updateUnpublishedEntryStatus', { ...draftOf('2026/a'), newStatus });
    await save('2026/a', { raw: storySource('2026/a', 'Sửa') });
    const { body } = await desk.ask('unpublishedEntry', draftOf('2026/a'));
    expect(body['status']).toBe(newStatus);
  });
});
