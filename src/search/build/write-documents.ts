import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SearchDocument } from '../document.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import { documentName } from '../store/layout.ts';
import { pack } from './pack.ts';

/** Writes what a result shows of each document, numbered in their order. */
export async function writeDocuments(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<void> {
  for (const [number, document] of documents.entries()) {
    const content = await pack(JSON.stringify(toStored(document)));
    await writeFile(join(folder, documentName(number)), content);
  }
}

function toStored(document: SearchDocument): StoredDocument {
  const { url, title, day, kind, agency, image } = document;
  return { url, title, day, kind, agency: agency.name, image, text: textsOf(document).join('\n') };
}

/** Everything but the title, in the order of the page. */
function textsOf(document: SearchDocument): string[] {
  const { lead, body, photos, people, documents, figures, notes } = document;
  return [
    lead,
    ...body,
    ...people.map(({ name, honorific, roles }) =>
      [`${honorific} ${name}`.trim(), ...roles].filter((part) => part !== '').join(', '),
    ),
    ...documents,
    ...figures,
    ...notes,
    ...photos.flatMap(({ caption, alt }) => [caption, alt]),
  ].filter((text) => text !== '');
}
