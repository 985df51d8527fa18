import { readSchemaVersion, SCHEMA_FILE, SCHEMA_VERSION } from '../model/index.ts';
import { messageOf, readYaml } from '../story/index.ts';
import type { FileFinding } from './content-error.ts';
import type { RawEntry } from './read-content.ts';

/** Content of another version may be read wrongly, so it is not built. */
export function checkSchemaVersion(entries: readonly RawEntry[]): FileFinding[] {
  const file = entries.find(({ path }) => path === SCHEMA_FILE);
  const data = file === undefined ? undefined : (readYaml(file.source).value ?? null);
  const version = readSchemaVersion(data);
  if (version === SCHEMA_VERSION) return [];
  const words = String(version ?? file?.source ?? '');
  const message = messageOf('phien-ban-la', words, String(SCHEMA_VERSION));
  return [{ path: SCHEMA_FILE, line: 1, column: 1, code: 'phien-ban-la', message }];
}
