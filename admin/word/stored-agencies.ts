import { backend, decapCollection } from '../decap/state.ts';
import { textIn } from '../formats/entry-data.ts';
import type { NamedAgency } from './propose.ts';

/** The agencies of the content; none when they cannot be read, for the writer chooses one anyway. */
export async function storedAgencies(): Promise<readonly NamedAgency[]> {
  const entries = await backend()
    .listAllEntries(decapCollection('agencies'))
    .catch(() => []);
  return entries.map(({ path, data }) => {
    const name = textIn(data, 'name');
    return {
      id: path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/u, ''),
      name,
      names: [name, textIn(data, 'shortName')],
    };
  });
}
