import { posix } from 'node:path';
import { checkContent } from '../../compile/check-content.ts';
import { gitIn } from '../../release/git.ts';
import { checkFiles } from './check-files.ts';
import { findDeletedStories } from './deleted-stories.ts';
import { readPushedContent } from './pushed-content.ts';
import type { PushedRepository } from './read-blobs.ts';

/** One branch or tag that somebody wants to move. */
export interface PushedRef {
  before: string;
  after: string;
  ref: string;
}

const NOTHING = /^0+$/;

/** Lines of standard input: `<before> <after> <ref>`. */
export function readPushedRefs(input: string): PushedRef[] {
  return input
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', after = '', ...ref] = line.split(' ');
      return { before, after, ref: ref.join(' ') };
    });
}

/**
 * Why a push cannot be accepted, in Vietnamese, one line each; none when it can. Files that do not
 * belong are refused on every branch; what stories say only on the published one, for a draft may be
 * unfinished.
 */
export async function checkPush(
  source: PushedRepository,
  branch: string,
  { before, after, ref }: PushedRef,
): Promise<string[]> {
  const git = gitIn(source.repository, source.gitConfig);
  const ask = (...args: string[]): Promise<string> => git(args, source.quarantine);
  if (ref !== `refs/heads/${branch}`) {
    if (NOTHING.test(after)) return [];
    return checkFiles(source, known(before) ?? (await forkPoint(ask, branch, after)), after);
  }
  if (NOTHING.test(after))
    return [`Không được xoá nhánh «${branch}»: trang tin dựng từ nhánh này.`];
  if (!NOTHING.test(before) && (await isRewritten(ask, before, after))) {
    return [
      `Lần gửi này bỏ mất các bài đã có trên nhánh «${branch}». Hãy lấy bản mới nhất về (git pull) rồi gửi lại.`,
    ];
  }
  if ((await ask('ls-tree', '-d', after, 'content')) === '') {
    return ['Không có thư mục «content» trong lần gửi này nên không có gì để đưa lên.'];
  }
  const strays = await checkFiles(source, known(before), after);
  const entries = await readPushedContent(source, after, known(before));
  const findings = checkContent(entries);
  const deleted = NOTHING.test(before)
    ? []
    : await findDeletedStories(source, { before, after }, entries);
  return [
    ...strays,
    ...deleted,
    ...findings.map(
      ({ path, line, column, code, message }) =>
        `${posix.join('content', path)}:${String(line)}:${String(column)}  ${message} (${code})`,
    ),
  ];
}

function known(revision: string): string | undefined {
  return NOTHING.test(revision) ? undefined : revision;
}

type Ask = (...args: string[]) => Promise<string>;

/** Where a new draft left the published branch; what it has from there was accepted before. */
async function forkPoint(ask: Ask, branch: string, after: string): Promise<string | undefined> {
  const found = ask('merge-base', `refs/heads/${branch}`, after);
  const revision = (await found.catch(() => '')).trim();
  return revision === '' ? undefined : revision;
}

/** Whether something of the branch is no longer in what is pushed. */
async function isRewritten(ask: Ask, before: string, after: string): Promise<boolean> {
  return (await ask('rev-list', '--max-count=1', `${after}..${before}`)) !== '';
}
