export type BackendLoaders = Readonly<Record<string, () => Promise<object>>>;

/** The trial newsroom's back end has no accounts: it may answer on the loopback address only. */
export const TRIAL_BACKENDS: BackendLoaders = {
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
};
