import { splitBatches } from '../batches.ts';
import { blobId } from '../blob-id.ts';
import type { DraftStore, DraftWrite } from '../draft-store.ts';
import { contentOf, isNotFound, type RepositoryBackend } from '../repository-backend.ts';

/** One change of a file, as Forgejo's `POST /contents` takes it. */
interface FileChange {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  /** Git's name of the content that is replaced; Forgejo refuses when the branch has another. */
  sha?: string | undefined;
}

interface ChangedFile {
  filename: string;
  status: string;
}

interface Message {
  commitMessage: string;
}

/** What is used of Decap's `API` of Forgejo. */
export interface ForgejoApi {
  branch: string;
  originRepoURL: string;
  initialWorkflowStatus: string;
  readFile(path: string, sha: null, from: { repoURL: string }): Promise<string>;
  getFileSha(path: string, from: { branch: string }): Promise<string>;
  generateContentKey(collection: string, slug: string): string;
  getBranch(name: string): Promise<unknown>;
  createBranch(name: string, from: string): Promise<unknown>;
  getChangeFileOperations(files: readonly object[], branch: string): Promise<FileChange[]>;
  changeFilesOnBranch(
    changes: readonly FileChange[],
    to: Message,
    branch: string,
  ): Promise<unknown>;
  getBranchPullRequest(branch: string): Promise<{ number: number }>;
  createPR(title: string, branch: string): Promise<{ number: number }>;
  setPullRequestStatus(request: { number: number }, status: string): Promise<void>;
  getDifferences(from: string, to: string): Promise<{ files: ChangedFile[] }>;
  getPullRequestFiles(number: number): Promise<ChangedFile[]>;
}

export interface ForgejoBackend {
  api: ForgejoApi;
}

/**
 * Drafts in Forgejo: photos that the draft's branch lacks go first, in commits of bounded size; the last
 * commit brings the story and takes removed files away. Forgejo itself compares the replaced text, so
 * that nobody comes in between. A branch that lost its pull request on the way gets one again.
 */
export function forgejoStore(backend: RepositoryBackend & ForgejoBackend): DraftStore {
  const persistWhole = backend.persistEntry.bind(backend);
  return {
    write: async (draft, tell) => {
      const { dataFiles, assets, options } = draft;
      const [file] = dataFiles;
      if (options.useWorkflow !== true || file === undefined) {
        await persistWhole({ dataFiles, assets }, options);
        return;
      }
      const { api } = backend;
      const branch = `cms/${api.generateContentKey(options.collectionName, file.slug)}`;
      await openBranch(api, branch);
      await sendPhotos(api, branch, draft, tell);
      await writeStory(api, branch, draft);
      await openRequest(api, branch, draft);
    },
  };
}

async function openBranch(api: ForgejoApi, branch: string): Promise<void> {
  if ((await unlessMissing(api.getBranch(branch))) === undefined) {
    await api.createBranch(branch, api.branch);
  }
}

async function sendPhotos(
  api: ForgejoApi,
  branch: string,
  { assets, options }: DraftWrite,
  tell: Parameters<DraftStore['write']>[1],
): Promise<void> {
  const changes = await api.getChangeFileOperations(assets, branch);
  const contents = await Promise.all(assets.map(contentOf));
  const ids = await Promise.all(contents.map(blobId));
  const unsent = changes.flatMap((change, place) =>
    change.sha === ids[place] ? [] : [{ change, size: contents[place]?.size ?? 0 }],
  );
  let sent = 0;
  for (const batch of splitBatches(unsent)) {
    tell({ from: sent + 1, to: sent + batch.length, total: unsent.length });
    const photos = batch.map(({ change }) => change);
    await api.changeFilesOnBranch(photos, options, branch);
    sent += batch.length;
  }
}

async function writeStory(api: ForgejoApi, branch: string, draft: DraftWrite): Promise<void> {
  const { dataFiles, removedPaths, replaced, options } = draft;
  const replacedId = replaced === undefined ? undefined : await blobId(replaced);
  const texts = await api.getChangeFileOperations(dataFiles, branch);
  const [story, ...rest] = texts;
  if (story === undefined) return;
  const guarded: FileChange = draft.replacesPublished
    ? story
    : { ...story, operation: replacedId ? 'update' : 'create', sha: replacedId };
  const removals = await Promise.all(removedPaths.map((path) => removal(api, branch, path)));
  const changes = [guarded, ...rest, ...removals.flat()];
  try {
    await api.changeFilesOnBranch(changes, options, branch);
  } catch (error) {
    throw isMovedOn(error)
      ? Object.assign(new Error('The story moved on.'), { status: 409 })
      : error;
  }
}

async function removal(api: ForgejoApi, branch: string, path: string): Promise<FileChange[]> {
  const sha = await unlessMissing(api.getFileSha(path, { branch }));
  return sha === undefined ? [] : [{ operation: 'delete', path, sha }];
}

async function openRequest(
  api: ForgejoApi,
  branch: string,
  { options }: DraftWrite,
): Promise<void> {
  if ((await unlessMissing(api.getBranchPullRequest(branch))) !== undefined) return;
  const request = await api.createPR(options.commitMessage, branch);
  await api.setPullRequestStatus(request, options.status ?? api.initialWorkflowStatus);
}

/** Forgejo's words for another content than the expected one, or one where none was expected. */
function isMovedOn(error: unknown): boolean {
  const { status, message } = error as { status?: number; message?: string };
  return (
    status === 409 || (status === 422 && /sha does not match|already exists/iu.test(message ?? ''))
  );
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
