import { splitBatches } from './batches.ts';
import { blobId } from './blob-id.ts';
import { contentOf, type Asset } from './repository-backend.ts';
import type { DraftStore } from './draft-store.ts';

/** The part of Decap's proxy back end that talks to the desk, see `src/newsroom/desk/drafts`. */
export interface DeskBackend {
  branch: string;
  request(payload: { action: string; params: object }): Promise<unknown>;
}

interface NamedFile {
  path: string;
  blob: string;
  content: Blob;
  size: number;
}

/**
 * Drafts at the trial newsroom's desk: contents are sent first, each named by git's digest, and the
 * story then names them. What the desk has is not sent again, whoever brought it.
 */
export function deskStore(backend: DeskBackend): DraftStore {
  const ask = (action: string, params: object): Promise<unknown> =>
    backend.request({ action, params: { branch: backend.branch, ...params } });
  let written = new Map<string, Blob>();
  return {
    recall: (id) => written.get(id),
    write: async ({ dataFiles, assets, replaced, options, ...draft }, tell) => {
      const files = await Promise.all(assets.map(named));
      const unsent = await selectUnsent(ask, files);
      await sendInBatches(ask, unsent, tell);
      const opened = replaced === undefined ? null : await blobId(replaced);
      await ask('persistEntry', {
        dataFiles: dataFiles.map((file, index) => (index === 0 ? { ...file, opened } : file)),
        assets: files.map(({ path, blob }) => ({ path, blob })),
        removedPaths: draft.removedPaths,
        replacesPublished: draft.replacesPublished,
        options,
      });
      written = new Map(files.map(({ blob, content }) => [blob, content]));
    },
  };
}

type Ask = (action: string, params: object) => Promise<unknown>;

async function selectUnsent(ask: Ask, files: readonly NamedFile[]): Promise<NamedFile[]> {
  if (files.length === 0) return [];
  const blobs = files.map(({ blob }) => blob);
  const { missing } = (await ask('missingBlobs', { blobs })) as { missing: string[] };
  const wanted = new Set(missing);
  // One content under two names is sent once.
  return files.filter(({ blob }) => wanted.delete(blob));
}

async function sendInBatches(
  ask: Ask,
  files: readonly NamedFile[],
  tell: Parameters<DraftStore['write']>[1],
): Promise<void> {
  let sent = 0;
  for (const batch of splitBatches(files)) {
    tell({ from: sent + 1, to: sent + batch.length, total: files.length });
    const contents = await Promise.all(batch.map(({ content }) => toBase64(content)));
    const { blobs } = (await ask('storeBlobs', { contents })) as { blobs: string[] };
    if (batch.some(({ blob }, index) => blobs[index] !== blob)) {
      throw new Error('Có ảnh tới nơi không nguyên vẹn. Hãy bấm «Lưu» lại.');
    }
    sent += batch.length;
  }
}

/** Contents do not change, and reading forty photos for every save takes time. */
const known = new WeakMap<Blob, string>();

async function named(asset: Asset): Promise<NamedFile> {
  const content = await contentOf(asset);
  const blob = known.get(content) ?? (await blobId(content));
  known.set(content, blob);
  return { path: asset.path, blob, content, size: content.size };
}

function toBase64(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve((reader.result as string).replace(/^[^,]*,/u, ''));
    });
    reader.addEventListener('error', () => reject(new Error('Không đọc được ảnh trên máy này.')));
    reader.readAsDataURL(content);
  });
}
