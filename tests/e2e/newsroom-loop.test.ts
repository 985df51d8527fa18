import { access, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { gitIn } from '../../src/release/git.ts';
import { storySource } from '../support/newsroom/folder.ts';
import { askDesk, createTestNewsroom, type TestNewsroom } from '../support/newsroom.ts';

let trial: TestNewsroom;
let newsroom: Newsroom;

beforeEach(async () => {
  trial = await createTestNewsroom();
  newsroom = await trial.start();
});

afterEach(async () => {
  await newsroom.close();
  await trial.remove();
});

const read = (path: string): Promise<Response> =>
  fetch(newsroom.url + path, { redirect: 'manual' });

const publishStory = async (id: string, title: string, more = ''): Promise<void> => {
  const slug = `${id}/index`;
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [{ slug, path: `content/news/${slug}.mdx`, raw: storySource(id, title, more) }],
    assets: [],
    options: { collectionName: 'news', commitMessage: title, useWorkflow: true, status: 'draft' },
  });
  await askDesk(newsroom, 'publishUnpublishedEntry', { collection: 'news', slug });
  await newsroom.idle();
};

test('tells readers to wait until the first release is up, then shows it', async () => {
  const first = await read('/');
  await newsroom.idle();
  const second = await read('/');

  expect(first.status).toBe(503);
  expect(await first.text()).toContain('Đang dựng trang tin lần đầu');
  expect(second.status).toBe(200);
  expect(second.headers.has('x-powered-by')).toBe(false);
  expect(await second.text()).toContain('Đảng ủy họp tổng kết');
  expect(trial.lines.join('\n')).toMatch(
    /Kiểm tra nội dung: .*\n.*Dựng trang: .*\n.*Kiểm tra bản dựng: .*\n.*Đưa lên: /,
  );
});

test('publishes what the CMS publishes', async () => {
  await newsroom.idle();
  await publishStory('2022/tap-huan', 'Tập huấn chuyển đổi số');

  expect(await (await read('/tin-tuc/2022/tap-huan/')).text()).toContain('Tập huấn chuyển đổi số');
  expect(await (await read('/admin/status.json')).json()).toMatchObject({
    state: 'published',
    url: '/tin-tuc/2022/tap-huan/',
  });
  expect(trial.lines.at(-1)).toBe(`Đã lên trang: ${newsroom.url}/tin-tuc/2022/tap-huan/`);
});

test('a draft changes nothing for readers', async () => {
  await newsroom.idle();
  const before = await trial.status();
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [
      {
        slug: '2022/nhap/index',
        path: 'content/news/2022/nhap/index.mdx',
        raw: storySource('2022/nhap', 'Bản nháp'),
      },
    ],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'Nháp', useWorkflow: true, status: 'draft' },
  });
  await newsroom.idle();

  expect(await trial.status()).toEqual(before);
  expect((await askDesk(newsroom, 'unpublishedEntries', {})).body).toEqual([
    'news/2022/nhap/index',
  ]);
});

test.each([
  ['crash', /^Không dựng được trang vì lỗi của hệ thống/],
  ['broken-link', /1 chỗ sai/],
  ['no-search', /1 chỗ sai/],
])('keeps the last good release when the build has the fault %s', async (fault, message) => {
  await newsroom.idle();
  await trial.breakBuild(fault);
  await publishStory('2022/hong', 'Bài làm hỏng trang');

  expect((await read('/tin-tuc/2022/hong/')).status).toBe(404);
  expect((await read('/')).status).toBe(200);
  const status = await trial.status();
  expect(status).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(message) as unknown,
  });
  expect(status.message).toContain('Trang tin vẫn giữ bản trước.');

  await trial.breakBuild('');
  await publishStory('2022/lanh', 'Bài sau khi sửa');
  expect((await read('/tin-tuc/2022/hong/')).status).toBe(200);
});

test('shows on the waiting page why the first release failed', async () => {
  await newsroom.close();
  await trial.remove();
  trial = await createTestNewsroom();
  await trial.breakBuild('broken-link');
  newsroom = await trial.start();
  await newsroom.idle();

  const text = await (await read('/')).text();
  expect(text).toContain('Chưa dựng được trang tin');
  expect(text).toContain('/khong-co/');
});

test('finds the earlier work at the second start and does not build it again', async () => {
  await newsroom.idle();
  await publishStory('2022/tap-huan', 'Tập huấn chuyển đổi số');
  await newsroom.close();
  trial.lines.length = 0;
  newsroom = await trial.start(Number(new URL(newsroom.url).port));
  const first = await read('/tin-tuc/2022/tap-huan/');
  await newsroom.idle();

  expect(first.status).toBe(200);
  expect(trial.lines).toEqual([
    'Không có gì mới: trang tin đang hiện đúng bản này.',
    `Đã lên trang: ${newsroom.url}/`,
  ]);
});

test('builds again at the next start when the site has another address', async () => {
  await newsroom.idle();
  await newsroom.close();
  trial.lines.length = 0;
  newsroom = await trial.start();
  await newsroom.idle();

  expect(trial.lines.join('\n')).toContain('Dựng trang: ');
  const git = gitIn(join(trial.root, 'repo.git'), join(trial.root, 'gitconfig'));
  expect(await git(['log', '--format=%s', 'main'])).toBe('Nội dung ban đầu\n');
});

test('publishes at the next start what could not be pushed', async () => {
  await newsroom.idle();
  await newsroom.close();
  const desk = gitIn(join(trial.root, 'desk'), join(trial.root, 'gitconfig'));
  await desk(['commit', '--allow-empty', '--quiet', '-m', 'Chưa kịp đưa lên']);
  newsroom = await trial.start();
  await newsroom.idle();

  const shared = gitIn(join(trial.root, 'repo.git'), join(trial.root, 'gitconfig'));
  expect((await shared(['log', '-1', '--format=%s', 'main'])).trim()).toBe('Chưa kịp đưa lên');
});

/** The story of the year before, once more. */
function addOlderStory(clone: string): Promise<void> {
  const news = join(clone, 'content', 'news');
  return cp(join(news, '2020'), join(news, '2019'), { recursive: true });
}

test('releases what a person pushes, and shows it in the CMS', async () => {
  await newsroom.idle();
  const clone = join(trial.root, '..', 'clone');
  const config = join(trial.root, 'gitconfig');
  await gitIn(trial.root, config)(['clone', '--quiet', join(trial.root, 'repo.git'), clone]);
  const git = gitIn(clone, config);
  await addOlderStory(clone);
  await git(['add', '--all']);
  await git(['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'Thêm bài']);
  await git(['push', '--quiet', 'origin', 'main']);

  expect((await read('/tin-tuc/2019/so-ket/')).status).toBe(200);
  const path = 'content/news/2019/so-ket/index.mdx';
  const { body } = await askDesk(newsroom, 'getEntry', { path });
  expect(body).toMatchObject({
    data: expect.stringContaining('Hội nghị sơ kết') as unknown,
    file: { path },
  });
});

test('releases at the start what reached the repository while nothing could', async () => {
  await newsroom.idle();
  await newsroom.close();
  const config = join(trial.root, 'gitconfig');
  const shared = gitIn(join(trial.root, 'repo.git'), config);
  await rm(join(trial.root, 'repo.git', 'hooks', 'post-receive'));
  const desk = gitIn(join(trial.root, 'desk'), config);
  await addOlderStory(join(trial.root, 'desk'));
  await desk(['add', '--all']);
  await desk(['commit', '--quiet', '-m', 'Thêm bài']);
  await desk(['push', '--quiet', 'origin', 'main']);
  await desk(['reset', '--quiet', '--hard', 'HEAD~1']);
  newsroom = await trial.start(Number(new URL(newsroom.url).port));
  await newsroom.idle();

  expect((await read('/tin-tuc/2019/so-ket/')).status).toBe(200);
  expect(await shared(['log', '-1', '--format=%s', 'main'])).toBe('Thêm bài\n');
});

test('refuses a second newsroom on the same folder', async () => {
  await expect(trial.start()).rejects.toThrow('Một tòa soạn khác đang chạy trên thư mục');
});

test('ends a build under way when it closes', async () => {
  await newsroom.idle();
  await trial.breakBuild('slow');
  const slug = '2022/cham/index';
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [
      { slug, path: `content/news/${slug}.mdx`, raw: storySource('2022/cham', 'Bài chậm') },
    ],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'Chậm', useWorkflow: false, status: 'draft' },
  });
  await vi.waitFor(
    async () => expect(await trial.status()).toMatchObject({ step: 'build' }),
    20_000,
  );
  await newsroom.close();

  expect(await trial.status()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('bị ngắt') as unknown,
  });
  await access(join(trial.root, 'current'));
});
