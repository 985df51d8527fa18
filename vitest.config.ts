import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const minutes = (count: number): number => count * 60_000;

/**
 * Groups of projects run one after the other. A site build fills a small machine, so files that build
 * run one at a time; readers of the one built site, writers before a stub of it and publications within
 * the process of the test go in pairs.
 */
const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    include: ['tests/unit/**/*.test.ts'],
    maxWorkers: '100%',
    testTimeout: 30_000,
    sequence: { groupOrder: 1 },
  },
};

const site: TestProjectInlineConfiguration = {
  test: {
    name: 'site',
    include: ['tests/site/**/*.test.ts'],
    globalSetup: ['tests/support/browser/setup.ts', 'tests/support/build-site.ts'],
    maxWorkers: 2,
    testTimeout: minutes(2),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 2 },
  },
};

const build: TestProjectInlineConfiguration = {
  test: {
    name: 'build',
    include: ['tests/build/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: minutes(2),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 3 },
  },
};

const publish: TestProjectInlineConfiguration = {
  test: {
    name: 'publish',
    include: ['tests/publish/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: minutes(2),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 4 },
  },
};

const admin: TestProjectInlineConfiguration = {
  test: {
    name: 'admin',
    include: ['tests/admin/**/*.test.ts'],
    globalSetup: ['tests/support/browser/setup.ts'],
    maxWorkers: 2,
    testTimeout: minutes(3),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 5 },
  },
};

const e2e: TestProjectInlineConfiguration = {
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/support/browser/setup.ts'],
    fileParallelism: false,
    testTimeout: minutes(3),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 6 },
  },
};

/** The unit tests again, with many more runs for every property (`npm run test:long`). */
const long: TestProjectInlineConfiguration = {
  test: {
    name: 'long',
    include: ['tests/unit/**/*.test.ts', 'tests/long/**/*.test.ts'],
    setupFiles: ['tests/support/long-runs.ts'],
    maxWorkers: '100%',
    testTimeout: minutes(10),
    sequence: { groupOrder: 7 },
  },
};

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [unit, site, build, publish, admin, e2e, long],
  },
});
