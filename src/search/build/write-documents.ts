import type { SearchDocument } from '../document.ts';
import type { StoredDocument } from '../store/stored-document.ts';
import { documentName } from '../store/layout.ts';
import { packFiles, type FileToPack } from './pack-files.ts';

/** Writes what a result shows of each document, numbered in their order. */
export async function writeDocuments(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<void> {
  await packFiles(folder, filesOf(documents));
}

function* filesOf(documents: readonly SearchDocument[]): Generator<FileToPack> {
  for (const [number, document] of documents.entries()) {
    yield { name: documentName(number), content: JSON.stringify(toStored(document)) };
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
