import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { GIT_CONFIG, gitEnvironment, gitIn } from '../../../src/release/git.ts';

const PHOTOS = 6;

/** A bare repository with so many stories of six photos each; the files are a few bytes long. */
export async function makeUpRepository(
  folder: string,
  stories: number,
): Promise<{ repository: string; gitConfig: string }> {
  const gitConfig = join(folder, 'gitconfig');
  const repository = join(folder, 'bare.git');
  await mkdir(folder, { recursive: true });
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
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
  return { repository, gitConfig };
}

/** https://git-scm.com/docs/git-fast-import#_input_format */
function* commands(stories: number): Generator<string> {
  yield 'commit refs/heads/main\ncommitter A <a@b> 0 +0000\n' + data('x');
  for (let story = 0; story < stories; story++) {
    const id = `${String(2000 + (story % 25))}/tin-${String(story)}`;
    let text = `M 100644 inline content/news/${id}/index.mdx\n${data(id)}`;
    for (let photo = 1; photo <= PHOTOS; photo++) {
      const name = `anh-${String(photo)}.jpg`;
      text += `M 100644 inline content/news/${id}/${name}\n${data(`${id}/${name}`)}`;
    }
    yield text;
  }
}

function data(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}\n`;
}
