import type { CMS } from 'decap-cms-core';
import { ConfigError } from '../config/runtime-config.ts';
import { TRIAL_BACKENDS, type BackendLoaders } from './trial-backend.ts';

/** Each in a file of its own, so that only the one in use is loaded. */
const BACKENDS: BackendLoaders = {
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  ...TRIAL_BACKENDS,
};

/** @param name Decap's name of the back end, from `config.json` */
export async function registerBackend(cms: CMS, name: string): Promise<void> {
  const load = Object.hasOwn(BACKENDS, name) ? BACKENDS[name] : undefined;
  if (load === undefined) {
    throw new ConfigError(
      `Kho nội dung kiểu «${name}» chưa dùng được ở đây. Mục «backend» nhận: ${Object.keys(BACKENDS).join(', ')}.`,
    );
  }
  cms.registerBackend(name, await load());
}
