import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};
const names = Object.keys(dependencies);

/** The names in the first column of the table; `*` stands for any ending. */
const entries = read('docs/decisions/0002-runtime-dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => line.split('|')[1]?.match(/[^`\s,]+/g) ?? []);

const covers = (entry: string, name: string): boolean =>
  entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry;

test('every runtime dependency has its line in decision 0002', () => {
  expect(names.filter((name) => !entries.some((entry) => covers(entry, name)))).toEqual([]);
});

test('decision 0002 defends no package that is gone', () => {
  expect(entries.filter((entry) => !names.some((name) => covers(entry, name)))).toEqual([]);
});

test('every runtime dependency is pinned to one version', () => {
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
});
