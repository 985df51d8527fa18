import type { Collection } from './collection.ts';
import type { DecapField } from './field.ts';
import { agencies, news, pages, SETTINGS, site } from './collections/index.ts';
import { decapFields } from './kinds/group.ts';

/** A collection of the generated Decap configuration (https://decapcms.org/docs/collection-types/). */
export interface DecapCollection {
  name: string;
  label: string;
  /** Of a folder collection; single files have theirs inside. */
  fields?: DecapField[];
  [option: string]: unknown;
}

/** Name of the Decap collection that holds the single files of `SETTINGS`. */
export const SETTINGS_COLLECTION = 'settings';

/**
 * Keys that the admin adds to a new story before Decap names its file, and takes away again before
 * it is written: the year in Vietnam (Decap's own `{{year}}` is UTC) and a folder name that is free.
 * Decap lowers the case of a path template and puts hyphens for its dots.
 */
export const FOLDER_KEYS = { year: 'folder_year', name: 'folder_name' } as const;

/** Decap collections of the whole model; paths are relative to the repository's root. */
export function toDecapCollections(contentFolder: string): DecapCollection[] {
  return [
    {
      ...folder(contentFolder, news),
      path: `{{${FOLDER_KEYS.year}}}/{{${FOLDER_KEYS.name}}}/index`,
      slug: '{{slug}}',
      identifier_field: 'title',
      // A published address must keep answering: a story is withdrawn, never deleted.
      delete: false,
      summary: '{{title}}',
      sortable_fields: [{ field: 'publishedAt', default_sort: 'desc' }, 'title'],
      view_filters: [{ label: 'Đang giữ lại', field: 'draft', pattern: true }],
    },
    {
      ...folder(contentFolder, agencies),
      slug: '{{fields.shortName}}',
      identifier_field: 'name',
      delete: false,
      summary: '{{shortName}}',
      sortable_fields: ['name'],
    },
    {
      ...folder(contentFolder, pages),
      slug: '{{slug}}',
      identifier_field: 'title',
      summary: '{{title}}',
      sortable_fields: ['title'],
    },
    settingsFiles(contentFolder),
  ];
}

/** Name under which the admin registers the reader and writer of a Decap collection's files. */
export function decapFormat(format: Collection['format'], collection: string): string {
  return `${format}-${collection}`;
}

function settingsFiles(contentFolder: string): DecapCollection {
  return {
    name: SETTINGS_COLLECTION,
    label: 'Cài đặt',
    format: decapFormat('yaml', SETTINGS_COLLECTION),
    editor: { preview: false },
    files: Object.values(SETTINGS).map((file) => ({
      name: file.name,
      label: file.label,
      file: `${contentFolder}/settings/${file.name}.yaml`,
      media_folder: '',
      public_folder: '',
      editor: { preview: file.name === site.name },
      fields: decapFields(file.fields),
    })),
  };
}

function folder(contentFolder: string, collection: Collection): DecapCollection {
  return {
    name: collection.name,
    label: collection.label,
    label_singular: collection.singular,
    folder: `${contentFolder}/${collection.name}`,
    create: true,
    extension: collection.format,
    format: decapFormat(collection.format, collection.name),
    // Photos and files lie beside their entry and are stored as bare names.
    media_folder: '',
    public_folder: '',
    editor: { preview: collection.body !== undefined },
    fields: formFields(collection),
  };
}

/** The fields in the order of the file, the body where the writer looks for it. */
function formFields({ fields, body }: Collection): DecapField[] {
  const form = decapFields(fields);
  if (body === undefined) return form;
  const place = form.findIndex(({ name }) => name === body.after) + 1;
  return form.toSpliced(place, 0, bodyField(body));
}

function bodyField({ label, hint }: NonNullable<Collection['body']>): DecapField {
  return {
    name: 'body',
    label,
    hint,
    widget: 'body',
    required: false,
  };
}
