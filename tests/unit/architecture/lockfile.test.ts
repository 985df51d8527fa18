import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lockfile = new URL('../../../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Node's own look-up: the folder of the package, then every folder above it. */
function isLocked(from: string, name: string): boolean {
  const candidate = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (candidate in packages) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('/node_modules/');
  return isLocked(above === -1 ? '' : from.slice(0, above), name);
}

/**
 * npm drops optional packages that it could not see when it wrote the lockfile, and `npm ci` then
 * fails on other platforms. Remedy: `npm install --package-lock-only` in a copy without
 * node_modules and lockfile, and add by hand what the registry still lacks.
 */
test('the lockfile names every optional package, also those of other platforms', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry', () => {
  const resolved = Object.values(packages).filter((entry) => entry.resolved !== undefined);
  expect(resolved).toEqual([]);
});
