import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import type { RawEntry } from '../../compile/read-content.ts';
import { gitEnvironment } from '../../release/git.ts';
import { listRevision } from '../../release/list-revision.ts';

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

/** The entries of the content of a revision, read from git alone: no file is written. */
export async function readPushedContent(
  source: PushedRepository,
  revision: string,
): Promise<RawEntry[]> {
  const { repository, gitConfig, quarantine } = source;
  const { entries, blobs } = await listRevision(
    { repository, gitConfig, extra: quarantine },
    `${revision}:content`,
  );
  const names = entries.map(({ path }) => blobs.get(path) ?? '');
  const texts = await readBlobs(source, names);
  return entries.map((entry, index) => ({ ...entry, source: texts[index] ?? '' }));
}

/** Texts of blobs, in their order, by one git process. */
async function readBlobs(source: PushedRepository, names: readonly string[]): Promise<string[]> {
  const { repository, gitConfig, quarantine } = source;
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: repository,
    env: { ...gitEnvironment(gitConfig), ...quarantine, GIT_DIR: repository },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined).end(names.map((name) => `${name}\n`).join(''));
  const answer = await buffer(child.stdout);
  const texts: string[] = [];
  let place = 0;
  for (const name of names) {
    // <name> SP <type> SP <bytes> LF <content> LF
    const end = answer.indexOf('\n', place);
    const bytes = Number(/ blob (\d+)$/.exec(answer.toString('latin1', place, end))?.[1]);
    if (Number.isNaN(bytes)) throw new Error(`git cat-file does not know ${name}`);
    texts.push(answer.toString('utf8', end + 1, end + 1 + bytes));
    place = end + bytes + 2;
  }
  return texts;
}
