import { fileURLToPath } from 'node:url';

const stub = (name: string): string =>
  fileURLToPath(new URL(`../stubs/${name}.ts`, import.meta.url));

/** What Decap imports and the admin must not carry, each with the reason in the stub. */
export const ALIASES = [
  { find: /^ajv$/, replacement: stub('no-ajv') },
  { find: /^ajv-(?:errors|keywords)(?:\/.*)?$/, replacement: stub('no-ajv-plugin') },
  { find: /^gray-matter$/, replacement: stub('no-gray-matter') },
  { find: /^@iarna\/toml(?:\/.*)?$/, replacement: stub('no-toml') },
  { find: /^tomlify-j0\.4$/, replacement: stub('no-toml') },
  { find: /^@jsquash\/webp$/, replacement: stub('no-webp') },
  { find: /^path$/, replacement: 'path-browserify' },
];

/** Leaves the back end out that asks nobody who they are. */
export const WITHOUT_TRIAL = {
  find: /^\.\/trial-backend\.ts$/,
  replacement: stub('no-trial-backend'),
};
