import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { checkPush } from '../../../src/deploy/hooks/check-push.ts';
import { GIT_CONFIG, gitEnvironment, gitIn } from '../../../src/release/git.ts';
import { storySource } from '../../support/newsroom/folder.ts';

const RUNS = 5;
const BRANCH = 'refs/heads/main';

/** What pre-receive costs a push of one story, and a first push of all, by the size of the archive. */
export async function measureChecks(folder: string, sizes: readonly number[]): Promise<object[]> {
  const rows = [];
  for (const stories of sizes) {
    const place = join(folder, `checks-${String(stories)}`);
    const source = await makeArchive(place, stories);
    const git = gitIn(source.repository, source.gitConfig);
    const name = async (what: string): Promise<string> => (await git(['rev-parse', what])).trim();
    const [before, after] = [await name('main~1'), await name('main')];
    const seconds = async (from: string): Promise<number> => {
      const start = performance.now();
      await checkPush(source, 'main', { before: from, after, ref: BRANCH });
      return (performance.now() - start) / 1000;
    };
    const one = [];
    for (let run = 0; run < RUNS; run += 1) one.push(await seconds(before));
    rows.push({
      stories,
      'one story s': (one.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0).toFixed(2),
      'everything s': (await seconds('0'.repeat(40))).toFixed(2),
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    });
    await rm(place, { recursive: true });
  }
  return rows;
}

async function makeArchive(folder: string, stories: number) {
  const [repository, gitConfig] = [join(folder, 'bare.git'), join(folder, 'gitconfig')];
  await mkdir(folder, { recursive: true });
  await writeFile(gitConfig, GIT_CONFIG);
  await gitIn(folder, gitConfig)(['init', '--quiet', '--bare', repository]);
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: repository,
    env: gitEnvironment(gitConfig),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  for (const text of commands(stories)) {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await ended;
  return { repository, gitConfig, quarantine: {} };
}

/** All stories in one commit, and one more in the next. */
function* commands(stories: number): Generator<string> {
  const commit = `commit ${BRANCH}\ncommitter A <a@b> 0 +0000\n${data('x')}`;
  yield commit;
  for (let story = 0; story < stories; story += 1) {
    yield storyAt(`${String(2000 + (story % 25))}/tin-${String(story)}`);
  }
  yield commit + storyAt('2026/tin-moi');
}

/** With as much text as stories have. */
function storyAt(id: string): string {
  const text =
    storySource(id, `Hội nghị ${id}`) + 'Đại biểu thảo luận và biểu quyết.\n\n'.repeat(60);
  return `M 100644 inline content/news/${id}/index.mdx\n${data(text)}`;
}

function data(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}\n`;
}
