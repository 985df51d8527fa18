import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { gitEnvironment } from './git.ts';

export interface BlobSource {
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  /** What else git must know. */
  extra?: NodeJS.ProcessEnv;
}

/** Contents of blobs, in their order, by one git process. */
export async function readBlobs(source: BlobSource, names: readonly string[]): Promise<Buffer[]> {
  const answer = await askForBlobs(source, '--batch', names);
  const blobs: Buffer[] = [];
  let place = 0;
  for (const name of names) {
    // <name> SP <type> SP <bytes> LF <content> LF
    const end = answer.indexOf('\n', place);
    const bytes = Number(/ blob (\d+)$/.exec(answer.toString('latin1', place, end))?.[1]);
    if (Number.isNaN(bytes)) throw new Error(`git cat-file does not know ${name}`);
    blobs.push(answer.subarray(end + 1, end + 1 + bytes));
    place = end + bytes + 2;
  }
  return blobs;
}

/** The same as texts, each once, by their names. */
export async function readTexts(
  source: BlobSource,
  names: readonly string[],
): Promise<Map<string, string>> {
  const distinct = [...new Set(names)];
  const texts = distinct.length === 0 ? [] : await readBlobs(source, distinct);
  return new Map(texts.map((text, index) => [distinct[index] ?? '', text.toString('utf8')]));
}

/**
 * What git calls the files at places such as `main:content/a.pdf`, in their order; undefined where there
 * is none.
 */
export async function nameBlobs(
  source: BlobSource,
  places: readonly string[],
): Promise<(string | undefined)[]> {
  if (places.length === 0) return [];
  const how = '--batch-check=%(objectname) %(objecttype)';
  const answer = (await askForBlobs(source, how, places)).toString('utf8');
  const lines = answer.split('\n');
  return places.map((_, index) => /^([0-9a-f]+) blob$/u.exec(lines[index] ?? '')?.[1]);
}

/** @param how what git is to say of each, https://git-scm.com/docs/git-cat-file */
export async function askForBlobs(
  { repository, gitConfig, extra = {} }: BlobSource,
  how: string,
  names: readonly string[],
): Promise<Buffer> {
  const child = spawn('git', ['cat-file', how], {
    cwd: repository,
    env: { ...gitEnvironment(gitConfig), ...extra, GIT_DIR: repository },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined).end(names.map((name) => `${name}\n`).join(''));
  return buffer(child.stdout);
}
