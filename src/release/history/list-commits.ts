import { gitIn } from '../git.ts';

export interface Source {
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  /** What else git must know, for objects of a push that is not accepted yet. */
  extra?: NodeJS.ProcessEnv;
}

/** What a commit of the branch did to one file; both states by git's names of their content. */
export interface FileChange {
  /** From the content directory. */
  path: string;
  before: string | undefined;
  after: string | undefined;
}

export interface Commit {
  /** What git calls it. */
  name: string;
  /** When it was made, in milliseconds. */
  at: number;
  changes: readonly FileChange[];
}

export const CONTENT = 'content/';
/** The files from which addresses come; photos are addressed by what was made of them. */
const PATHS = [
  ...['news/*/*/*', 'agencies/*.yaml', 'pages/*.mdx', 'settings/*.yaml'].map(
    (file) => `:(glob)${CONTENT}${file}`,
  ),
  ...['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic'].map(
    (ending) => `:(exclude,glob,icase)${CONTENT}news/*/*/*.${ending}`,
  ),
];
const RAW = ['--raw', '--no-renames', '--no-abbrev'];
const NOTHING = /^0+$/u;
const MARK = '\u0001';

/** The states that the branch went through, the newest first; without what was merged into it. */
export async function listCommits(
  { repository, gitConfig }: Source,
  range: string,
): Promise<Commit[]> {
  const log = ['log', '--first-parent', '-m', ...RAW, '--format=%x01%H %ct', range, '--', ...PATHS];
  const written = await gitIn(repository, gitConfig)(log);
  return written
    .split(MARK)
    .slice(1)
    .map((commit) => {
      const [head = '', ...lines] = commit.split('\n');
      const [name = '', seconds] = head.split(' ');
      return { name, at: Number(seconds) * 1000, changes: readChanges(lines) };
    });
}

/** What lies between two states. */
export async function listChanges(
  { repository, gitConfig, extra }: Source,
  before: string,
  after: string,
): Promise<FileChange[]> {
  const ask = ['diff-tree', '-r', ...RAW, before, after, '--', ...PATHS];
  return readChanges((await gitIn(repository, gitConfig)(ask, extra)).split('\n'));
}

function readChanges(lines: readonly string[]): FileChange[] {
  return lines.filter((line) => line.startsWith(':')).map(readChange);
}

/** `:<mode> <mode> <content> <content> <letter> TAB <path>`, https://git-scm.com/docs/diff-format */
function readChange(line: string): FileChange {
  const tab = line.indexOf('\t');
  const [, , before = '', after = ''] = line.slice(0, tab).split(' ');
  const known = (name: string): string | undefined => (NOTHING.test(name) ? undefined : name);
  return { path: line.slice(tab + 1 + CONTENT.length), before: known(before), after: known(after) };
}
