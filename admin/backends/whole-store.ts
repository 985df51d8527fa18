import type { RepositoryBackend } from './repository-backend.ts';
import type { DraftStore } from './draft-store.ts';

/**
 * Drafts as Decap's own back ends write them: everything in one go. What they do not promise: bounded
 * requests (GitHub sends each photo by itself anyway), and removing a photo of the published story
 * with the draft; photos that only the draft had do go, except on Forgejo. See decision 0082.
 */
export function wholeStore(persist: RepositoryBackend['persistEntry']): DraftStore {
  return {
    write: async ({ dataFiles, assets, options }) => {
      await persist({ dataFiles, assets }, options);
    },
  };
}
