import type { ListedEntry } from '../../compile/list-content.ts';
import type { RawEntry } from '../../compile/read-content.ts';
import { gitIn } from '../../release/git.ts';
import { listRevision } from '../../release/list-revision.ts';
import { readBlobs, type PushedRepository } from './read-blobs.ts';

/** What entries of every collection refer to: when it changes, all of them are checked. */
const REFERRED_TO = /^content\/(?:agencies|settings)\//u;
const FRONT_MATTER = /^---\n[^]*?\n---/u;

/**
 * The entries that a push must be asked about, read from git alone: no file is written. Without
 * `before`, or when it changes what others refer to, all; otherwise those that it changes, and every
 * other one that could have the same address. The names of all files are looked at either way.
 *
 * @param before the revision that was accepted earlier
 */
export async function readPushedContent(
  source: PushedRepository,
  revision: string,
  before: string | undefined,
): Promise<RawEntry[]> {
  const { repository, gitConfig, quarantine } = source;
  const { entries, blobs } = await listRevision(
    { repository, gitConfig, extra: quarantine },
    `${revision}:content`,
  );
  const read = async (listed: readonly ListedEntry[]): Promise<RawEntry[]> => {
    const names = listed.map(({ path }) => blobs.get(path) ?? '');
    const texts = await readBlobs(source, names);
    return listed.map((entry, at) => ({ ...entry, source: texts[at]?.toString('utf8') ?? '' }));
  };
  const changed = before === undefined ? [] : await listChanged(source, before, revision);
  if (before === undefined || changed.some((path) => REFERRED_TO.test(path))) return read(entries);

  const folders = new Set(changed.map(folderOf));
  const moved = new Set(await listMoved(source, revision));
  const near = entries.filter(
    ({ collection, path }) =>
      collection !== 'news' || folders.has(folderOf(`content/${path}`)) || moved.has(path),
  );
  const chosen = await read(near);
  const words = new Set(chosen.flatMap(({ source: text }) => slugsIn(text)));
  const taken = new Set(near);
  const namesakes = entries.filter((entry) => !taken.has(entry) && words.has(nameOf(entry)));
  const all = [...chosen, ...(await read(namesakes))];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listChanged(
  { repository, gitConfig, quarantine }: PushedRepository,
  before: string,
  after: string,
): Promise<string[]> {
  const what = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', before, after];
  const listed = await gitIn(repository, gitConfig)([...what, '--', 'content'], quarantine);
  return listed.split('\0').filter((path) => path !== '');
}

/** Stories whose text has the name of a field that gives them another address than their folder. */
async function listMoved(
  { repository, gitConfig, quarantine }: PushedRepository,
  revision: string,
): Promise<string[]> {
  const fields = ['-e', 'slug', '-e', 'formerPaths'];
  const what = ['grep', '-l', '-z', '-F', ...fields, revision, '--', 'content/news'];
  // It fails when there are none.
  const listed = await gitIn(repository, gitConfig)(what, quarantine).catch(() => '');
  const start = `${revision}:content/`;
  return listed.split('\0').flatMap((path) => (path === '' ? [] : [path.slice(start.length)]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf({ id }: ListedEntry): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Whatever in the front matter may be the last part of an address. */
function slugsIn(text: string): string[] {
  return FRONT_MATTER.exec(text)?.[0].match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? [];
}
