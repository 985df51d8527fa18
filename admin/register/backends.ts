import type { CMS } from 'decap-cms-core';
import type { DraftWatch } from '../backends/draft-watch.ts';
import { forgejoDrafts } from '../backends/forgejo/forgejo-drafts.ts';
import { forgejoStore, type ForgejoBackend } from '../backends/forgejo/forgejo-store.ts';
import { guardDrafts } from '../backends/guard-drafts.ts';
import type { BackendClass, RepositoryBackend } from '../backends/repository-backend.ts';
import { ownStatus } from '../backends/own-status.ts';
import { wholeStore } from '../backends/whole-store.ts';
import { ConfigError } from '../config/runtime-config.ts';
import { TRIAL_BACKENDS, type BackendKind } from './trial-backend.ts';

/** Each in a file of its own, so that only the one in use is loaded. */
const BACKENDS: Readonly<Record<string, BackendKind>> = {
  forgejo: {
    load: async () => forgejoDrafts((await import('decap-cms-backend-forgejo')).ForgejoBackend),
    storeOf: (backend) => forgejoStore(backend as RepositoryBackend & ForgejoBackend),
  },
  gitlab: { load: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend },
  github: {
    load: async () => ownStatus((await import('decap-cms-backend-github')).GitHubBackend),
  },
  'git-gateway': {
    load: async () => ownStatus((await import('decap-cms-backend-git-gateway')).GitGatewayBackend),
  },
  ...TRIAL_BACKENDS,
};

/**
 * @param name Decap's name of the back end, from `config.json`
 * @param watch the form whose drafts the back end writes
 */
export async function registerBackend(cms: CMS, name: string, watch: DraftWatch): Promise<void> {
  const kind = Object.hasOwn(BACKENDS, name) ? BACKENDS[name] : undefined;
  if (kind === undefined) {
    throw new ConfigError(
      `Kho nội dung kiểu «${name}» chưa dùng được ở đây. Mục «backend» nhận: ${Object.keys(BACKENDS).join(', ')}.`,
    );
  }
  const { load, storeOf = inOneGo } = kind;
  const Plain = (await load()) as BackendClass;
  cms.registerBackend(name, guardDrafts(Plain, storeOf, watch));
}

function inOneGo(backend: RepositoryBackend): ReturnType<typeof wholeStore> {
  return wholeStore(backend.persistEntry.bind(backend));
}
