import type { BackendClass } from '../repository-backend.ts';
import { isNotFound } from '../repository-backend.ts';
import type { ForgejoApi } from './forgejo-store.ts';

interface Plain {
  api: ForgejoApi;
  authenticate(credentials: unknown): Promise<unknown>;
}

interface ChangedFile {
  status: string;
}

/** Words of Forgejo for a file that a draft takes away: of a comparison, and of a pull request. */
const GONE = new Set(['removed', 'deleted']);

/**
 * Decap's Forgejo, except that a file which a draft removes is not among its files (Decap asks for the
 * content of all of them), and that a published file which could not be read does not pass for empty.
 */
export function forgejoDrafts(Base: BackendClass<object>): BackendClass<object> {
  return class extends Base {
    async authenticate(credentials: unknown): Promise<unknown> {
      const user = await (Base.prototype as Plain).authenticate.call(this, credentials);
      leaveOutRemoved((this as unknown as Plain).api);
      return user;
    }

    async getEntry(path: string): Promise<{ file: object; data: string | null }> {
      const { api } = this as unknown as Plain;
      const file = { path, id: null };
      try {
        const data = await api.readFile(path, null, { repoURL: api.originRepoURL });
        return { file, data };
      } catch (error) {
        if (isNotFound(error)) return { file, data: null };
        throw error;
      }
    }
  };
}

function leaveOutRemoved(api: ForgejoApi): void {
  const { getDifferences, getPullRequestFiles } = api;
  const isThere = ({ status }: ChangedFile): boolean => !GONE.has(status);
  Object.assign(api, {
    getDifferences: async (...range: [string, string]) => {
      const compared = await getDifferences.apply(api, range);
      return { ...compared, files: compared.files.filter(isThere) };
    },
    getPullRequestFiles: async (number: number) =>
      (await getPullRequestFiles.call(api, number)).filter(isThere),
  });
}
