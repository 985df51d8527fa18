import { describe, expect, it } from 'vitest';
import {
  applyMigrations,
  MIGRATIONS,
  pendingMigrations,
  readSchemaVersion,
  SCHEMA_VERSION,
  toVersion,
  type Migration,
} from '../../../src/model/index.ts';

const step = (version: number): Migration => ({
  version,
  summary: `step ${String(version)}`,
  migrate: (entry) => ({ ...entry, data: { ...entry.data, [`v${String(version)}`]: true } }),
});
const STEPS = [step(2), step(3)];

describe('the version of the content', () => {
  it.each([
    [{ version: 1 }, 1],
    [{ version: 7 }, 7],
    [undefined, 1],
    [{}, undefined],
    [{ version: '1' }, undefined],
    [{ version: 0 }, undefined],
    [{ version: 1.5 }, undefined],
    [null, undefined],
    ['1', undefined],
  ])('of %j is %j', (data, version) => {
    expect(readSchemaVersion(data)).toBe(version);
  });

  it('is the one that the last step leads to', () => {
    expect(toVersion([])).toBe(1);
    expect(toVersion(STEPS)).toBe(3);
    expect(SCHEMA_VERSION).toBe(toVersion(MIGRATIONS));
  });

  it('rises by one with every step', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(
      MIGRATIONS.map((_, index) => index + 2),
    );
  });
});

it('takes an entry through the steps that it still needs', () => {
  const entry = { collection: 'news', id: '2021/a', data: {}, body: '' };
  expect(applyMigrations(entry, pendingMigrations(1, STEPS)).data).toEqual({ v2: true, v3: true });
  expect(applyMigrations(entry, pendingMigrations(2, STEPS)).data).toEqual({ v3: true });
  expect(applyMigrations(entry, pendingMigrations(3, STEPS))).toBe(entry);
});
