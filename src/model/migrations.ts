/** One entry of the content as stored: its front matter, or its whole data, and its body. */
export interface StoredEntry {
  /** `news`, `agencies`, `pages` or `settings`. */
  collection: string;
  id: string;
  data: Record<string, unknown>;
  body: string;
}

/** A step from one version of the content model to the next. */
export interface Migration {
  /** The version that the step leads to. */
  version: number;
  /** One line for the operator: what changes and why. */
  summary: string;
  /**
   * The entry in the new version. Pure, and harmless to an entry that is in the new version: a
   * run that was cut off is run again.
   */
  migrate: (entry: StoredEntry) => StoredEntry;
}

const FIRST_VERSION = 1;

/** Every step since version 1, in order. A step is never changed once it was released. */
export const MIGRATIONS: readonly Migration[] = [];

/** The version that the steps lead to. */
export function toVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? FIRST_VERSION;
}

/** The steps that content of a version still needs. */
export function pendingMigrations(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  return migrations.filter((step) => step.version > version);
}

export function applyMigrations(entry: StoredEntry, steps: readonly Migration[]): StoredEntry {
  return steps.reduce((current, step) => step.migrate(current), entry);
}
