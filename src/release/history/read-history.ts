import { NOTHING_FORMER, type FormerContent } from '../../archive/index.ts';
import { readJson, writeJson } from '../../compile/json-cache.ts';
import { gitIn } from '../git.ts';
import { findFormer, withFound } from './find-former.ts';
import { historyFile } from './history-file.ts';
import { listCommits, type Source } from './list-commits.ts';

/** What the history up to a commit tells. */
interface KnownHistory {
  /** Fingerprint of the code that read it. */
  recipe: string;
  head: string;
  former: FormerContent;
}

/**
 * What stood on the site before a revision and is other or gone in it: from the history of the branch
 * alone, whatever was published when. What is known of an earlier revision is gone on from.
 */
export async function readHistory(
  source: Source,
  revision: string,
  { cacheDir, recipe }: { cacheDir: string; recipe: string },
): Promise<FormerContent> {
  const file = historyFile(cacheDir);
  const written = await readJson<KnownHistory>(file);
  const known = written?.recipe === recipe ? written : undefined;
  if (known?.head === revision) return known.former;
  const goesOn = known !== undefined && (await leadsTo(source, known.head, revision));
  const commits = await listCommits(source, goesOn ? `${known.head}..${revision}` : revision);
  const found = await findFormer(source, commits);
  const former = goesOn ? withFound(known.former, found) : found;
  await writeJson(file, { recipe, head: revision, former } satisfies KnownHistory);
  return former;
}

/** What a build was given to know of the history; a plain one is given nothing. */
export async function readFormer(file: string | undefined): Promise<FormerContent> {
  const known = file === undefined ? undefined : await readJson<KnownHistory>(file);
  return known?.former ?? NOTHING_FORMER;
}

/** Whether the branch went through a commit on its way to another one, and was not merged with it. */
async function leadsTo(
  { repository, gitConfig }: Source,
  from: string,
  to: string,
): Promise<boolean> {
  const list = ['rev-list', '--first-parent', '--parents', `${from}..${to}`, '--'];
  // It fails for a commit that another repository had.
  const said = await gitIn(repository, gitConfig)(list).catch(() => '');
  const oldest = said.trimEnd().split('\n').at(-1) ?? '';
  return oldest.split(' ')[1] === from;
}
