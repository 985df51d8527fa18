import type { StoredTexts } from '../drafts/revisions.ts';
import { isNotFound, type RepositoryBackend, type DraftName } from './repository-backend.ts';

export interface ReadTexts extends StoredTexts {
  /** A draft may leave the text alone and change photos only. */
  hasDraft: boolean;
}

/** The texts of an entry as they are in the repository now. Rejects when that cannot be told. */
export async function readTexts(
  backend: RepositoryBackend,
  name: DraftName,
  path: string,
): Promise<ReadTexts> {
  const [draft, published] = await Promise.all([
    readDraft(backend, name, path),
    readPublished(backend, path),
  ]);
  return { ...draft, published };
}

/** The text that readers have; undefined when there is none. */
export async function readPublished(
  backend: Pick<RepositoryBackend, 'getEntry'>,
  path: string,
): Promise<string | undefined> {
  try {
    const { data } = await backend.getEntry(path);
    // Decap's forges give an empty text for a file that is not there; no entry is empty.
    return data === null || data === '' ? undefined : data;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function readDraft(
  backend: RepositoryBackend,
  { collection, slug }: DraftName,
  path: string,
): Promise<{ hasDraft: boolean; draft: string | undefined }> {
  try {
    const { diffs } = await backend.unpublishedEntry({ collection, slug });
    const file = diffs.find((diff) => diff.path === path);
    const draft = file && (await backend.unpublishedEntryDataFile(collection, slug, path, file.id));
    return { hasDraft: true, draft };
  } catch (error) {
    if (isNotFound(error)) return { hasDraft: false, draft: undefined };
    throw error;
  }
}
