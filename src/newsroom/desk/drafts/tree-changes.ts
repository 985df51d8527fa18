import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { Desk } from '../desk.ts';

/** What becomes of one path; `blob` undefined: the file goes. */
export interface TreeChange {
  path: string;
  blob: string | undefined;
  isNew?: boolean;
}

const FILE_MODE = '100644';
const NOTHING = '0'.repeat(40);

/** The files that differ between two commits; moves count as one file gone and one come. */
export async function changesBetween(
  { plumbing }: Desk,
  from: string,
  to: string,
): Promise<TreeChange[]> {
  const diff = await plumbing(['diff-tree', '-r', '-z', '--no-renames', from, to]);
  const fields = diff.toString().split('\0');
  // Each file takes two: `:100644 100644 <blob before> <blob after> M` and its path.
  return fields.flatMap((facts, index) => {
    const path = fields[index + 1];
    if (index % 2 === 1 || path === undefined) return [];
    const [, , , blob, kind] = facts.split(' ');
    return [{ path, blob: kind === 'D' ? undefined : blob, isNew: kind === 'A' }];
  });
}

/** The tree of a commit with the changes made, without touching the files at the desk. */
export async function treeWith(
  { folder, plumbing }: Desk,
  commit: string,
  changes: readonly TreeChange[],
): Promise<string> {
  const env = { GIT_INDEX_FILE: join(folder, '.git', 'draft.index') };
  try {
    await plumbing(['read-tree', commit], { env });
    const lines = changes.map(({ path, blob }) =>
      blob === undefined ? `0 ${NOTHING}\t${path}\0` : `${FILE_MODE} ${blob}\t${path}\0`,
    );
    await plumbing(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return (await plumbing(['write-tree'], { env })).toString().trim();
  } finally {
    await rm(env.GIT_INDEX_FILE, { force: true });
  }
}

/** The blob at a path of a commit; undefined when there is none. */
export async function blobAt(
  { git }: Desk,
  commit: string,
  path: string,
): Promise<string | undefined> {
  const blob = await git(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]).catch(() => '');
  return blob.trim() || undefined;
}
