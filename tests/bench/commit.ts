import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The commit that was measured, in words; says so when files were changed since. */
export async function describeCommit(): Promise<string> {
  try {
    const { stdout: commit } = await run('git', ['rev-parse', '--short', 'HEAD']);
    const { stdout: changes } = await run('git', ['status', '--porcelain', '--', 'src', 'tests']);
    return `Commit ${commit.trim()}${changes.trim() === '' ? '' : ' with changes'}.`;
  } catch {
    return 'Commit unknown.';
  }
}
