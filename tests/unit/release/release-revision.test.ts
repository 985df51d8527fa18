import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import type { ReleaseEvent } from '../../../src/release/progress.ts';
import { releaseFolders } from '../../../src/release/release-folders.ts';
import { releaseRevision } from '../../../src/release/release-revision.ts';
import { listReleases } from '../../../src/release/release-store.ts';
import type { ReleaseSettings } from '../../../src/release/settings.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../../support/newsroom/folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const BROKEN_OFF = 'chương trình chỉ dựng phần thay đổi đã dừng bất thường';
const STUB_BUILD = join(import.meta.dirname, '../../support/newsroom/stub-build.ts');
let settings: ReleaseSettings;
let work: string;
let git: Git;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  work = join(temporary.folder, 'work-tree');
  const gitConfig = join(temporary.folder, 'gitconfig');
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await gitIn(temporary.folder, gitConfig)(['init', '--quiet', work]);
  git = gitIn(work, gitConfig);
  await writeStory(join(work, 'content'), '2021/so-ket', 'Hội nghị sơ kết');
  settings = {
    root: join(temporary.folder, 'newsroom'),
    repository: join(work, '.git'),
    gitConfig,
    branch: 'main',
    project: temporary.folder,
    siteUrl: 'https://tin.example.vn',
    commands: {
      check: [process.execPath, '-e', ''],
      build: [process.execPath, STUB_BUILD, 'none'],
    },
  };
  await mkdir(settings.root);
});

afterEach(() => remove());

async function commit(): Promise<string> {
  await git(['add', '--all']);
  await git(['commit', '--quiet', '-m', 'x']);
  return (await git(['rev-parse', 'HEAD'])).trim();
}

const release = (revision: string): ReturnType<typeof releaseRevision> =>
  releaseRevision(settings, revision, () => undefined);

const published = (path: string): Promise<string> =>
  readFile(join(settings.root, 'current', path), 'utf8');

test('a revision becomes the current release', async () => {
  const status = await release(await commit());
  expect(status).toMatchObject({ state: 'published', url: '/' });
  expect(await published('tin-tuc/2021/so-ket/index.html')).toContain('Hội nghị sơ kết');
});

test('the status names the story that came', async () => {
  await release(await commit());
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới', 'slug: ten-khac\n');
  expect(await release(await commit())).toMatchObject({ url: '/tin-tuc/2022/ten-khac/' });
});

test('findings of the content check hold the release back', async () => {
  const finding = { line: 3, column: 1, code: 'c', message: 'Sai.' };
  const findings = [{ ...finding, path: join(settings.root, 'work/content/news/x.mdx') }];
  const print = `console.log(${JSON.stringify(JSON.stringify(findings))}); process.exit(1)`;
  settings.commands.check = [process.execPath, '-e', print];
  expect(await release(await commit())).toMatchObject({
    state: 'failed',
    message: 'Nội dung có 1 lỗi nên chưa đưa lên. Trang tin chưa có bản nào.',
    findings: [{ ...finding, path: 'content/news/x.mdx' }],
  });
});

test('a story with a photo that cannot be read is held back alone, and the status says so', async () => {
  const finding = { line: 1, column: 1, code: 'anh-khong-doc-duoc', message: 'Ảnh hỏng.' };
  const findings = [{ ...finding, path: 'news/2022/moi/index.mdx' }];
  const print = `const bad = fs.existsSync(process.env.CONTENT_DIR + '/news/2022/moi');
    console.log(bad ? ${JSON.stringify(JSON.stringify(findings))} : '[]'); process.exit(bad ? 1 : 0)`;
  settings.commands.check = [process.execPath, '-e', print];
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
  const revision = await commit();
  const shown = {
    state: 'published',
    message: 'Đã đưa lên trang tin, trừ 1 bài có ảnh không dùng được.',
    findings: [
      {
        ...finding,
        path: 'content/news/2022/moi/index.mdx',
        message: 'Ảnh hỏng. Bài này chưa hiện trên trang.',
      },
    ],
  };
  expect(await release(revision)).toMatchObject(shown);
  expect(await published('index.html')).toContain('Hội nghị sơ kết');
  await expect(published('tin-tuc/2022/moi/index.html')).rejects.toThrow('ENOENT');
  expect(await release(revision)).toMatchObject(shown);
});

test('the check and the build are told what git calls the content', async () => {
  const tell =
    'fs.appendFileSync(process.env.CACHE_DIR + "-told", process.env.CONTENT_TREE + "\\n")';
  settings.commands.check = [process.execPath, '-e', tell];
  const build = `${tell}; import(${JSON.stringify(STUB_BUILD)})`;
  settings.commands.build = [process.execPath, '-e', build, 'none'];
  const revision = await commit();
  expect(await release(revision)).toMatchObject({ state: 'published' });
  const tree = await git(['rev-parse', `${revision}:content`]);
  expect(await readFile(`${releaseFolders(settings.root).cache}-told`, 'utf8')).toBe(tree + tree);
});

test('a content check that breaks is no clean check', async () => {
  settings.commands.check = [process.execPath, '-e', 'throw new Error("no disk")'];
  expect(await release(await commit())).toMatchObject({
    state: 'failed',
    message:
      'Không kiểm tra được nội dung vì lỗi của hệ thống, không phải của bài viết. Hãy báo người quản trị máy chủ. Trang tin chưa có bản nào.',
    details: expect.stringContaining('no disk') as unknown,
  });
});

test('a command that is not there fails the release, not the engine', async () => {
  settings.commands.build = ['/khong/co'];
  expect(await release(await commit())).toMatchObject({ state: 'failed' });
});

test('a revision that a newer one has overtaken is left out', async () => {
  const old = await commit();
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
  const newest = await commit();
  await release(newest);
  expect(await release(old)).toMatchObject({ state: 'published', revision: newest });
  expect(await listReleases(releaseFolders(settings.root))).toHaveLength(1);
});

test('a person hears why nothing is done', async () => {
  const old = await commit();
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
  const newest = await commit();
  await release(newest);
  const events: ReleaseEvent[] = [];
  for (const each of [newest, old]) {
    await releaseRevision(settings, each, (event) => events.push(event));
  }
  expect(events).toEqual([
    { event: 'note', message: 'Không có gì mới: trang tin đang hiện đúng bản này.' },
    { event: 'note', message: 'Bỏ qua bản này vì kho tin đã có bản mới hơn.' },
  ]);
});

test('the same revision is released again only when the code or the address changed', async () => {
  const revision = await commit();
  const releases = async (): Promise<number> =>
    (await listReleases(releaseFolders(settings.root))).length;
  await release(revision);
  await release(revision);
  expect(await releases()).toBe(1);
  settings.siteUrl = 'https://khac.example.vn';
  await release(revision);
  expect(await releases()).toBe(2);
  await writeFileIn(settings.project, 'src/new.ts', 'code');
  await release(revision);
  expect(await releases()).toBe(3);
});

test('pushes at the same time are released one after the other', async () => {
  const first = await commit();
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
  const second = await commit();
  await Promise.all([release(first), release(second)]);
  expect(await published('tin-tuc/2022/moi/index.html')).toContain('Bài mới');
});

test('the content is exactly that of the revision', async () => {
  const { content } = releaseFolders(settings.root);
  await writeFileIn(work, 'content/news/2021/so-ket/cu.jpg', 'old');
  await symlink('/etc/passwd', join(work, 'content/news/2021/so-ket/link.jpg'));
  await release(await commit());
  const kept = await stat(join(content, 'news/2021/so-ket/index.mdx'));
  // With symbolic links switched off git stores where the link led, as text.
  expect(await readFile(join(content, 'news/2021/so-ket/link.jpg'), 'utf8')).toBe('/etc/passwd');

  await writeFileIn(content, 'news/2021/so-ket/la.jpg', 'stray');
  await writeFileIn(content, 'news/2021/so-ket/cu.jpg', 'changed by hand');
  await git(['rm', '--quiet', '--cached', 'content/news/2021/so-ket/link.jpg']);
  await writeFileIn(work, '.gitignore', 'link.jpg\n');
  await release(await commit());
  await expect(stat(join(content, 'news/2021/so-ket/la.jpg'))).rejects.toThrow('ENOENT');
  await expect(stat(join(content, 'news/2021/so-ket/link.jpg'))).rejects.toThrow('ENOENT');
  expect(await readFile(join(content, 'news/2021/so-ket/cu.jpg'), 'utf8')).toBe('old');
  const again = await stat(join(content, 'news/2021/so-ket/index.mdx'));
  expect(again.mtimeMs).toBe(kept.mtimeMs);
});

test('an export that was killed does not stand in the way', async () => {
  const { index } = releaseFolders(settings.root);
  await writeFileIn(settings.root, 'work/index.lock', '');
  expect(index).toBe(join(settings.root, 'work/index'));
  expect(await release(await commit())).toMatchObject({ state: 'published' });
});

function publishBy(script: string): void {
  settings.commands.publish = [process.execPath, '-e', script];
}

const DOUBT = JSON.stringify({ outcome: 'doubt', reason: 'không còn dữ liệu về bản trước' });

test.each([
  ['doubts', `console.log(${JSON.stringify(DOUBT)})`, 'không còn dữ liệu về bản trước'],
  ['fails', 'throw new Error("hỏng")', BROKEN_OFF],
  ['is killed', 'process.kill(process.pid, "SIGKILL")', BROKEN_OFF],
  ['says nothing', '', BROKEN_OFF],
  ['says nonsense', 'console.log("{\\"outcome\\": "); console.log("Xin chào")', BROKEN_OFF],
])(
  'a publishing program that %s leads to the whole build, and the notes say so',
  async (_, script, why) => {
    await release(await commit());
    publishBy(script);
    await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
    const notes: string[] = [];
    const status = await releaseRevision(settings, await commit(), (event) => {
      if (event.event === 'note') notes.push(event.message);
      if (event.event === 'released') notes.push(event.summary);
    });
    expect(status).toMatchObject({ state: 'published', url: '/tin-tuc/2022/moi/' });
    expect(notes.slice(-2)).toEqual([
      `Dựng lại toàn bộ trang tin: ${why}.`,
      'Đã đưa lên toàn bộ 4 trang.',
    ]);
    expect(await published('tin-tuc/2022/moi/index.html')).toContain('Bài mới');
  },
);

test('a publishing program that is not there leads to the whole build', async () => {
  settings.commands.publish = [join(work, 'khong-co')];
  expect(await release(await commit())).toMatchObject({ state: 'published' });
});

test('what the publishing program refuses is not built again', async () => {
  await release(await commit());
  const refusal = { outcome: 'refused', message: 'Nội dung có 1 lỗi.', findings: [] };
  publishBy(`console.log(${JSON.stringify(JSON.stringify(refusal))})`);
  await writeStory(join(work, 'content'), '2022/moi', 'Bài mới');
  expect(await release(await commit())).toMatchObject({
    state: 'failed',
    message: 'Nội dung có 1 lỗi. Trang tin vẫn giữ bản trước.',
  });
});
