import type { Collection } from './collection.ts';
import type { DecapField } from './field.ts';
import { agencies, news, pages, SETTINGS } from './collections/index.ts';
import { decapFields } from './kinds/group.ts';

/** Name under which the admin registers the reader and writer of front matter and body. */
export const MDX_FORMAT = 'mdx';

/** A collection of the generated Decap configuration (https://decapcms.org/docs/collection-types/). */
export interface DecapCollection {
  name: string;
  label: string;
  [option: string]: unknown;
}

/** Decap collections of the whole model; paths are relative to the repository's root. */
export function toDecapCollections(contentFolder: string): DecapCollection[] {
  return [
    {
      ...folder(contentFolder, news),
      // The year of the meeting in Vietnam: Decap's own {{year}} is UTC. See admin/hooks.
      path: '{{fields.folder}}/index',
      slug: '{{slug}}',
      identifier_field: 'title',
      // A published address must keep answering: a story is withdrawn, never deleted.
      delete: false,
      media_folder: '',
      public_folder: '',
      summary: '{{title}}',
      sortable_fields: ['publishedAt', 'title'],
      view_filters: [{ label: 'Bản nháp', field: 'draft', pattern: true }],
    },
    {
      ...folder(contentFolder, agencies),
      slug: '{{fields.shortName}}',
      identifier_field: 'name',
      media_folder: '',
      public_folder: '',
      delete: false,
      summary: '{{shortName}}',
    },
    { ...folder(contentFolder, pages), slug: '{{slug}}', identifier_field: 'title' },
    {
      name: 'settings',
      label: 'Cài đặt',
      files: Object.values(SETTINGS).map((file) => ({
        name: file.name,
        label: file.label,
        file: `${contentFolder}/settings/${file.name}.yaml`,
        media_folder: '',
        public_folder: '',
        fields: decapFields(file.fields),
      })),
    },
  ];
}

function folder(contentFolder: string, collection: Collection): DecapCollection {
  return {
    name: collection.name,
    label: collection.label,
    label_singular: collection.singular,
    folder: `${contentFolder}/${collection.name}`,
    create: true,
    extension: collection.format === 'mdx' ? 'mdx' : 'yaml',
    format: collection.format === 'mdx' ? MDX_FORMAT : 'yml',
    fields: [...decapFields(collection.fields), ...bodyField(collection)],
  };
}

function bodyField({ body }: Collection): DecapField[] {
  if (body === undefined) return [];
  return [
    { name: 'body', label: body.label, hint: body.hint, widget: 'markdown', required: false },
  ];
}
