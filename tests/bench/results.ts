import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'bench-results';

/** Prints the rows as a table and keeps them as JSON. */
export async function writeResults(name: string, rows: readonly object[]): Promise<void> {
  console.table(rows);
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.json`);
  await writeFile(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), rows }, undefined, 1)}\n`,
  );
  process.stdout.write(`${file}\n`);
}
