import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { gitEnvironment } from '../../release/git.ts';

export interface PushedRepository {
  repository: string;
  gitConfig: string;
  /** Where git keeps what is pushed until it is accepted, see {@link quarantineOf}. */
  quarantine: NodeJS.ProcessEnv;
}

/** What git tells its hooks of the objects of a push, https://git-scm.com/docs/git-receive-pack */
const QUARANTINE = [
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
];

/** The part of a hook's environment without which it does not find the pushed objects. */
export function quarantineOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(QUARANTINE.map((name) => [name, env[name]]));
}

/** Contents of blobs, in their order, by one git process. */
export async function readBlobs(
  source: PushedRepository,
  names: readonly string[],
): Promise<Buffer[]> {
  const answer = await askGit(source, '--batch', names);
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

/** Bytes of blobs, in their order. */
export async function readSizes(
  source: PushedRepository,
  names: readonly string[],
): Promise<number[]> {
  const answer = await askGit(source, '--batch-check=%(objectsize)', names);
  return answer.toString('latin1').trim().split('\n').map(Number);
}

async function askGit(
  { repository, gitConfig, quarantine }: PushedRepository,
  how: string,
  names: readonly string[],
): Promise<Buffer> {
  const child = spawn('git', ['cat-file', how], {
    cwd: repository,
    env: { ...gitEnvironment(gitConfig), ...quarantine, GIT_DIR: repository },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined).end(names.map((name) => `${name}\n`).join(''));
  return buffer(child.stdout);
}
