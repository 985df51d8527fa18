import type { BodyDesk, IncomingPhoto, PhotoDesk } from '../desk/story-desk.ts';
import { fitBody } from '../../src/import/word/fit-body.ts';
import type { DraftPhoto } from '../../src/import/word/story-draft.ts';
import type { FormFields, Proposal, ProposalValues } from './proposal.ts';
import { rememberFields, type Undo } from './undo-import.ts';

/** What becomes of the body of a story that has one. */
export type BodyChoice = 'replace' | 'append' | 'skip';

/** What the writer confirmed of a document. */
export interface ConfirmedImport {
  proposals: readonly { proposal: Proposal; values: ProposalValues }[];
  body: string;
  bodyChoice: BodyChoice;
  photos: readonly DraftPhoto[];
}

/** The form that is filled: its fields, and the widgets that are asked for their part. */
export interface StoryForm {
  fields: FormFields;
  photos: Pick<PhotoDesk, 'add' | 'names'> | undefined;
  body: Pick<BodyDesk, 'replace'> | undefined;
  /** Takes a file out of the draft that no photo of the list needs. */
  dropFile(name: string): void;
}

export interface FilledStory {
  fieldCount: number;
  hasBody: boolean;
  photoCount: number;
  /** Photos that the story did not take. */
  refusedPhotos: number;
  undo: Undo;
}

/**
 * Puts an import into the form: photos first, because the body names them as the story does. The
 * fields follow in one go.
 */
export async function fillStory(
  { proposals, body, bodyChoice, photos }: ConfirmedImport,
  form: StoryForm,
): Promise<FilledStory> {
  const changed = new Set(proposals.map(({ proposal }) => proposal.field));
  if (photos.length > 0) changed.add('photos');
  if (bodyChoice !== 'skip') changed.add('body');
  const remembered = rememberFields(form.fields, changed);
  const photosBefore = new Set(form.photos?.names());
  const names = await addPhotos(photos, form.photos);
  for (const { proposal, values } of proposals) {
    const { field } = proposal;
    form.fields.change(field, proposal.toValue(values, form.fields.value(field)));
  }
  if (bodyChoice !== 'skip') {
    const after = bodyChoice === 'append' ? bodyOf(form.fields) : '';
    form.body?.replace(fitBody(body, { nameOf: (name) => names.get(name), after }));
  }
  return {
    fieldCount: proposals.length,
    hasBody: bodyChoice !== 'skip',
    photoCount: names.size,
    refusedPhotos: photos.length - names.size,
    undo: withFiles(remembered(), () => {
      for (const name of names.values()) if (!photosBefore.has(name)) form.dropFile(name);
    }),
  };
}

/** The files of the photos go with their places in the list. */
function withFiles(undo: Undo, dropFiles: () => void): Undo {
  return {
    ...undo,
    run: () => {
      undo.run();
      dropFiles();
    },
  };
}

/** The body as it is stored, every byte of it. */
export function bodyOf(fields: Pick<FormFields, 'value'>): string {
  const body = fields.value('body');
  return typeof body === 'string' ? body : '';
}

/** The names that the photos of the document have in the story; none for one that is refused. */
async function addPhotos(
  photos: readonly DraftPhoto[],
  desk: StoryForm['photos'],
): Promise<ReadonlyMap<string, string>> {
  if (photos.length === 0 || desk === undefined) return new Map();
  const stored = await desk.add(photos.map(toIncoming));
  return new Map(
    photos.flatMap(({ name }, index) => {
      const storedAs = stored[index];
      return storedAs === undefined ? [] : [[name, storedAs] as const];
    }),
  );
}

function toIncoming({ bytes, name, alt, caption, credit }: DraftPhoto): IncomingPhoto {
  const file = new File([new Uint8Array(bytes)], name, { type: mediaType(name) });
  return { file, alt, caption, credit };
}

/** The import names files by their content. */
export function mediaType(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}
