import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  applyMigrations,
  MIGRATIONS,
  pendingMigrations,
  readSchemaVersion,
  SCHEMA_FILE,
  toVersion,
  type Migration,
  type StoredEntry,
} from '../model/index.ts';
import { messageOf, readYaml, splitSource, writeSource, writeYaml } from '../story/index.ts';
import { ContentError } from './content-error.ts';
import { readContentDir, type RawEntry } from './read-content.ts';

export interface MigrationReport {
  from: number;
  to: number;
  /** Paths of the entries that were rewritten. */
  changed: string[];
}

/**
 * Brings a content directory to the version that the steps lead to; only entries that change are
 * written, the version last.
 *
 * @throws {ContentError} before anything is written, when an entry cannot be read or the content is
 * newer than the program.
 */
export async function migrateContent(
  contentDir: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationReport> {
  const entries = await readContentDir(contentDir);
  const from = versionOf(entries, toVersion(migrations));
  const to = toVersion(migrations);
  const steps = pendingMigrations(from, migrations);
  const rewritten = entries
    .filter(({ path }) => path !== SCHEMA_FILE && steps.length > 0)
    .map((raw) => ({ path: raw.path, source: migrate(raw, steps) }))
    .filter(({ source }) => source !== undefined);
  for (const { path, source } of rewritten) await write(contentDir, path, source ?? '');
  const isMarked = entries.some(({ path }) => path === SCHEMA_FILE) && from === to;
  if (!isMarked) await write(contentDir, SCHEMA_FILE, writeYaml({ version: to }));
  return { from, to, changed: rewritten.map(({ path }) => path) };
}

/** The entry's new text, or nothing when it stays as it is. */
function migrate(raw: RawEntry, steps: readonly Migration[]): string | undefined {
  const isMdx = raw.path.endsWith('.mdx');
  const parts = isMdx ? splitSource(raw.source) : undefined;
  const yaml = readYaml(parts?.yaml ?? raw.source);
  const [breach] = [...(parts?.breaches ?? []), ...yaml.breaches];
  if (breach !== undefined || yaml.value === undefined)
    throw refusal(raw.path, breach?.code ?? 'yaml-sai', breach?.message ?? '');
  const { collection, id } = raw;
  const stored: StoredEntry = { collection, id, data: yaml.value, body: parts?.body ?? '' };
  const { data, body } = applyMigrations(structuredClone(stored), steps);
  if (isDeepStrictEqual(data, stored.data) && body === stored.body) return undefined;
  return isMdx ? writeSource(data, body) : writeYaml(data);
}

function versionOf(entries: readonly RawEntry[], newest: number): number {
  const file = entries.find(({ path }) => path === SCHEMA_FILE);
  const data = file === undefined ? undefined : (readYaml(file.source).value ?? null);
  const version = readSchemaVersion(data);
  if (version !== undefined && version <= newest) return version;
  const words = String(version ?? file?.source ?? '');
  throw refusal(SCHEMA_FILE, 'phien-ban-la', messageOf('phien-ban-la', words, String(newest)));
}

function refusal(path: string, code: string, message: string): ContentError {
  return new ContentError([{ path, line: 1, column: 1, code, message }]);
}

async function write(contentDir: string, path: string, source: string): Promise<void> {
  const file = join(contentDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
}
