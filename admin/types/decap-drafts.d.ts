/** More inner parts of Decap, for what becomes of drafts; joins the modules of `decap.d.ts`. */

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function createDraftFromEntry(entry: object): object;
  export function emptyDraftCreated(entry: object): object;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  /** Opens the draft, or the published entry when there is no draft. */
  export function loadUnpublishedEntry(collection: unknown, slug: string): object;
}

declare module 'decap-cms-core/dist/esm/actions/media.js' {
  export function addAssets(assets: readonly object[]): object;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  export function createAssetProxy(asset: { path: string; url: string; file: File }): object;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export class Backend {
    getLocalDraftBackup(collection: unknown, slug: string): Promise<{ entry?: object }>;
    persistLocalDraftBackup(entry: unknown, collection: unknown): Promise<void>;
  }
}
