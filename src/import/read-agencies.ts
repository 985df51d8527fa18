import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../story/index.ts';
import type { Agency } from './word/index.ts';

/** The agencies of the content, by their ids, with the names that a text may use. */
export async function readAgencies(contentDir: string): Promise<Agency[]> {
  const folder = join(contentDir, 'agencies');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const { value } = readYaml(await readFile(join(folder, file), 'utf8'));
      const names = [nameIn(value, 'name'), nameIn(value, 'shortName')];
      return { id: file.replace(/\.yaml$/u, ''), names: names.filter((name) => name !== '') };
    }),
  );
}

function nameIn(value: unknown, key: string): string {
  const name: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof name === 'string' ? name.normalize('NFC').trim() : '';
}
