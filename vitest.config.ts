import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const minutes = (count: number): number => count * 60_000;

/**
 * Projects run one group after the other. Only `unit` uses all cores: a site build and a
 * browser each fill a small machine, so `build` and `e2e` run one file at a time.
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

const build: TestProjectInlineConfiguration = {
  test: {
    name: 'build',
    include: ['tests/build/**/*.test.ts'],
    globalSetup: ['tests/support/build-site.ts'],
    fileParallelism: false,
    testTimeout: minutes(2),
    hookTimeout: minutes(5),
    sequence: { groupOrder: 2 },
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
    sequence: { groupOrder: 3 },
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
    sequence: { groupOrder: 4 },
  },
};

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [unit, build, e2e, long],
  },
});
