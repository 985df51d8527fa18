/** Decap's contract with its back ends (decap-cms-lib-util, `Implementation`): only what is used. */
export interface RepositoryBackend {
  /** The published file; rejects with status 404, or gives null, when there is none. */
  getEntry(path: string): Promise<{ data: string | null }>;
  /** Rejects with `notUnderEditorialWorkflow` when there is no draft. */
  unpublishedEntry(draft: DraftName): Promise<{ diffs: readonly { path: string; id: string }[] }>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  unpublishedEntryMediaFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<MediaFile>;
  persistEntry(entry: WrittenEntry, options: PersistOptions): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown>;
}

/** A file of a draft with its content, as Decap's back ends give it. */
export interface MediaFile {
  id: string;
  name: string;
  path: string;
  file: File;
  size: number;
  url: string;
  displayURL: string;
}

export interface DraftName {
  collection: string;
  slug: string;
}

export interface DataFile {
  slug: string;
  path: string;
  raw: string;
}

/** A photo or another file of the draft. Decap brings all of them with every save. */
export interface Asset {
  path: string;
  /** `blob:` address of the content. */
  url: string;
  fileObj?: File | undefined;
}

export interface WrittenEntry {
  dataFiles: readonly DataFile[];
  assets: readonly Asset[];
}

export interface PersistOptions {
  collectionName: string;
  commitMessage: string;
  useWorkflow?: boolean;
  newEntry?: boolean;
  /** Whether there is a draft already. */
  unpublished?: boolean;
  status?: string | undefined;
}

/** A back end as Decap registers it. */
export type BackendClass<B = RepositoryBackend> = new (...args: unknown[]) => B;

/** Whether a back end said that something is not there, rather than that it could not look. */
export function isNotFound(error: unknown): boolean {
  const { status, notUnderEditorialWorkflow } = (error ?? {}) as Record<string, unknown>;
  return status === 404 || notUnderEditorialWorkflow === true;
}

export async function contentOf({ fileObj, url }: Asset): Promise<Blob> {
  return fileObj ?? (await fetch(url)).blob();
}
