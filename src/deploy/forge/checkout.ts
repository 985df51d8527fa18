import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GIT_CONFIG, gitIn } from '../../release/git.ts';
import type { PushedRepository } from '../hooks/read-blobs.ts';

/** The clone that a forge's runner works in. */
export interface Checkout extends PushedRepository {
  /** The full name of the commit that is checked out. */
  head: string;
}

/** What git cannot answer for the clone as it is; the message is Vietnamese. */
export class UnusableCheckout extends Error {
  override readonly name = 'UnusableCheckout';
}

const SHALLOW =
  'Bản sao của kho bài không có lịch sử. Hãy lấy cả lịch sử: fetch-depth: 0 (GitHub, Forgejo), GIT_DEPTH: 0 (GitLab).';

/**
 * @param work a folder for the configuration that takes the place of the runner's own
 * @throws {UnusableCheckout} when the history is missing: of a story that is held back, readers keep an older state
 */
export async function openCheckout(project: string, work: string): Promise<Checkout> {
  const [repository, gitConfig] = [join(project, '.git'), join(work, 'gitconfig')];
  await mkdir(work, { recursive: true });
  await writeFile(gitConfig, GIT_CONFIG);
  const git = gitIn(repository, gitConfig);
  if ((await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
    throw new UnusableCheckout(SHALLOW);
  }
  const head = (await git(['rev-parse', 'HEAD'])).trim();
  return { repository, gitConfig, quarantine: {}, head };
}
