import { toVersion } from './migrations.ts';

/** Version of the content model that this program reads and writes. */
export const SCHEMA_VERSION = toVersion();

/** File under the content directory that says for which version the content was written. */
export const SCHEMA_FILE = 'settings/schema.yaml';

/** Version in the data of that file; content without the file is of version 1. */
export function readSchemaVersion(data: unknown): number | undefined {
  if (data === undefined) return 1;
  const version: unknown =
    typeof data === 'object' && data !== null ? (data as { version?: unknown }).version : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version > 0
    ? version
    : undefined;
}
