import { execFile } from 'node:child_process';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newsroomFolders, type NewsroomFolders } from '../../../src/newsroom/folders.ts';
import {
  adoptGitEnvironment,
  openDesk,
  openRepository,
  writeHook,
} from '../../../src/newsroom/repository.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import { temporaryFolder, writeFileIn } from '../../support/newsroom/folder.ts';

vi.setConfig({ testTimeout: 30_000 });

let folders: NewsroomFolders;
let seed: string;
let shared: Git;
let desk: Git;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  // What people call their folders.
  const root = join(temporary.folder, "Tòa soạn «thử» của Ông O'Hà");
  await mkdir(root);
  folders = newsroomFolders(root);
  seed = join(temporary.folder, 'seed');
  await writeFileIn(seed, 'news/2021/a/index.mdx', 'Bài');
  await writeFileIn(seed, 'news/2021/a/Ảnh 1.jpg', 'photo');
  await writeFile(folders.gitConfig, GIT_CONFIG);
  shared = gitIn(folders.repository, folders.gitConfig);
  desk = gitIn(folders.desk, folders.gitConfig);
});

afterEach(() => remove());

async function open(): Promise<void> {
  await openRepository(folders, seed);
  await openDesk(folders);
}

test('the content becomes one commit below content/, by the trial newsroom itself', async () => {
  await open();
  expect(await shared(['log', '--format=%an <%ae> %s', 'main'])).toBe(
    'Tòa soạn dùng thử <toa-soan@localhost> Nội dung ban đầu\n',
  );
  expect(await shared(['ls-tree', '-r', '--name-only', 'main'])).toBe(
    'content/news/2021/a/index.mdx\ncontent/news/2021/a/Ảnh 1.jpg\n',
  );
});

test('the desk commits in the name of the trial newsroom', async () => {
  await open();
  await desk(['commit', '--allow-empty', '--quiet', '-m', 'Thử']);
  expect(await desk(['log', '-1', '--format=%an, %cn'])).toBe(
    'Tòa soạn dùng thử, Tòa soạn dùng thử\n',
  );
});

test('a second start keeps the work of the first', async () => {
  await open();
  await desk(['commit', '--allow-empty', '--quiet', '-m', 'Việc đã làm']);
  await desk(['push', '--quiet', 'origin', 'main']);
  await writeFileIn(seed, 'news/2022/b/index.mdx', 'Bài khác');
  await open();
  expect(await shared(['log', '-1', '--format=%s', 'main'])).toBe('Việc đã làm\n');
});

test('a first start that was killed is made up for', async () => {
  await mkdir(`${folders.repository}.unfinished`);
  await mkdir(`${folders.desk}.unfinished`);
  await open();
  await access(join(folders.desk, 'content/news/2021/a/index.mdx'));
});

test('the hook runs from any folder name', async () => {
  await open();
  await writeHook(folders);
  const hook = join(folders.repository, 'hooks', 'post-receive');
  expect((await stat(hook)).mode & 0o111).toBe(0o111);
  // Nothing was pushed, so it reads its settings and is done; without them it fails.
  await writeFile(folders.settings, '{}');
  const input = promisify(execFile)(hook);
  input.child.stdin?.end();
  await input;
});

test("nothing of the user's and the machine's git configuration takes part", async () => {
  const home = join(folders.root, 'home');
  const template = join(home, 'template');
  const trace = join(home, 'ran');
  await writeFileIn(template, 'hooks/post-checkout', `#!/bin/sh\ntouch '${trace}'\n`);
  await promisify(execFile)('chmod', ['-R', '755', template]);
  const config = `[user]\n\tname = Ai đó\n[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = false
[init]\n\ttemplateDir = "${template}"\n\tdefaultBranch = khac\n[core]\n\thooksPath = "${template}/hooks"\n`;
  await writeFileIn(home, '.gitconfig', config);
  const before = { ...process.env };
  Object.assign(process.env, {
    HOME: home,
    GIT_DIR: '/khong/co',
    GIT_AUTHOR_NAME: 'Người khác',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
  });
  adoptGitEnvironment(folders.gitConfig);
  await open();
  // As decap-server runs git: in the environment of this process.
  const plain = (...args: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)('git', args, { cwd: folders.desk });
  await plain('commit', '--allow-empty', '--quiet', '-m', 'Thử');
  const { stdout } = await plain('log', '-1', '--format=%an %G?');
  process.env = before;

  expect(stdout).toBe('Tòa soạn dùng thử N\n');
  await expect(readFile(trace)).rejects.toThrow('ENOENT');
});
