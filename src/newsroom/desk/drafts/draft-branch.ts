import { BRANCH } from '../../folders.ts';
import type { Desk } from '../desk.ts';

/** Names one draft, as decap-server does: a branch and a label in the clone's configuration. */
export interface DraftName {
  collection: string;
  slug: string;
}

/** Where a draft stands against the published branch. */
export interface DraftState {
  branch: string;
  /** Undefined when there is no draft. */
  tip: string | undefined;
  /** The published commit. */
  main: string;
  /** The published commit that the draft began from, or was last brought up to. */
  fork: string;
}

const LABEL_PREFIX = 'decap-cms/';

export function branchOf({ collection, slug }: DraftName): string {
  return `cms/${collection}/${slug}`;
}

export async function draftState({ git }: Desk, branch: string): Promise<DraftState> {
  const refs = await git(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads']);
  const tips = new Map(refs.split('\n').map((line) => line.split(' ') as [string, string]));
  const main = tips.get(`refs/heads/${BRANCH}`) ?? '';
  const tip = tips.get(`refs/heads/${branch}`);
  const fork = tip === undefined ? main : (await git(['merge-base', main, tip])).trim();
  return { branch, tip, main, fork };
}

export async function statusOf({ git }: Desk, branch: string): Promise<string> {
  const label = await git(['config', '--get', `branch.${branch}.description`]).catch(() => '');
  return label.trim().replace(LABEL_PREFIX, '');
}

export async function setStatus({ git }: Desk, branch: string, status: string): Promise<void> {
  await git(['config', `branch.${branch}.description`, LABEL_PREFIX + status]);
}
