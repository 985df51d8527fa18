import { deskStore, type DeskBackend } from '../backends/desk-store.ts';
import type { DraftStore } from '../backends/draft-store.ts';
import type { BackendClass, RepositoryBackend } from '../backends/repository-backend.ts';

export interface BackendKind {
  load: () => Promise<BackendClass<object>>;
  /** How it takes drafts; without it in one go, as Decap does. */
  storeOf?: (backend: RepositoryBackend) => DraftStore;
}

/** The trial newsroom's back end has no accounts: it may answer on the loopback address only. */
export const TRIAL_BACKENDS: Readonly<Record<string, BackendKind>> = {
  proxy: {
    load: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
    storeOf: (backend) => deskStore(backend as unknown as DeskBackend),
  },
};
