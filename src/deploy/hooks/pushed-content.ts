import type { RawEntry } from '../../compile/read-content.ts';
import { listRevision } from '../../release/list-revision.ts';
import { readBlobs, type PushedRepository } from './read-blobs.ts';

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
  const texts = await readBlobs(
    source,
    entries.map(({ path }) => blobs.get(path) ?? ''),
  );
  return entries.map((entry, index) => ({
    ...entry,
    source: texts[index]?.toString('utf8') ?? '',
  }));
}
