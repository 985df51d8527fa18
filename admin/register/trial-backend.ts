import type { CMS } from 'decap-cms-core';
import { ProxyBackend } from 'decap-cms-backend-proxy';

/** The trial newsroom's back end has no accounts: it may answer on the loopback address only. */
export function registerTrialBackend(cms: CMS): void {
  cms.registerBackend('proxy', ProxyBackend);
}
