import { z } from 'zod';
import { agencies, news, toZod, type FieldMap } from '../../model/index.ts';

/** Fields of stories and agencies that are told in another form, or are no reader's business. */
export const WITHHELD: ReadonlySet<string> = new Set([
  'draft',
  'slug',
  'formerPaths',
  'withdrawn',
  'cover',
  'coverFocus',
  'photos',
  'videos',
  'attachments',
  'kind',
  'host',
  'emblem',
  'formerIds',
]);

type Schema = Record<string, unknown>;

const TEXT = { type: 'string' };
const ADDRESS = { type: 'string', format: 'uri' };
const MOMENT = { type: 'string', format: 'date-time' };

function object(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

const listOf = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** Schemas of fields of the content model, each under the name that writers see. */
function ofModel(fields: FieldMap): { properties: Record<string, Schema>; required: string[] } {
  const made = z.toJSONSchema(toZod(fields), { io: 'output', unrepresentable: 'any' });
  const { properties, required } = made as ReturnType<typeof ofModel>;
  const told = Object.entries(properties).filter(([key]) => !WITHHELD.has(key));
  const titled = told.map(([key, schema]) => [key, { title: fields[key]?.label, ...schema }]);
  return {
    properties: Object.fromEntries(titled) as Record<string, Schema>,
    required: required.filter((key) => !WITHHELD.has(key)),
  };
}

function storySchema(): Schema {
  const { properties, required } = ofModel(news.fields);
  const own = {
    id: { ...TEXT, title: 'Mã tin, không đổi dù địa chỉ đổi' },
    url: ADDRESS,
    kind: { title: news.fields.kind.label, ...ref('term') },
    host: { title: news.fields.host.label, ...object({ id: TEXT, name: TEXT, url: ADDRESS }) },
    photos: listOf(ref('photo')),
    attachments: listOf(object({ title: TEXT, url: ADDRESS })),
  };
  return {
    type: 'object',
    properties: { ...own, ...properties },
    required: [...Object.keys(own), ...required],
    additionalProperties: false,
  };
}

function agencySchema(): Schema {
  const { properties, required } = ofModel(agencies.fields);
  return {
    type: 'object',
    properties: { id: TEXT, url: ADDRESS, ...properties },
    required: ['id', 'url', ...required],
    additionalProperties: false,
  };
}

const PHOTO = object(
  {
    url: ADDRESS,
    widthPx: { type: 'integer' },
    heightPx: { type: 'integer' },
    page: ADDRESS,
    alt: TEXT,
    caption: TEXT,
    credit: TEXT,
  },
  ['page', 'alt', 'caption', 'credit'],
);

const INDEX = object({
  $schema: ADDRESS,
  title: TEXT,
  url: ADDRESS,
  latest: ADDRESS,
  withdrawn: ADDRESS,
  agencies: ADDRESS,
  terms: ADDRESS,
  months: listOf(
    object({
      month: { type: 'string', pattern: String.raw`^\d{4}-\d{2}$` },
      count: { type: 'integer', minimum: 1 },
      updatedAt: MOMENT,
      url: ADDRESS,
    }),
  ),
});

const WITHDRAWN = object({
  id: TEXT,
  url: ADDRESS,
  title: TEXT,
  date: { type: 'string', format: 'date' },
  reason: TEXT,
});

/** What every file of the interface holds (JSON Schema 2020-12); its `$defs` name them. */
export function apiSchema(address: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'Tin hội nghị: dữ liệu mở',
    anyOf: ['index', 'stories', 'agencies', 'terms', 'withdrawn'].map(ref),
    $defs: {
      index: INDEX,
      stories: object({ stories: listOf(ref('story')) }),
      story: storySchema(),
      photo: PHOTO,
      agencies: object({ agencies: listOf(ref('agency')) }),
      agency: agencySchema(),
      terms: object({ kinds: listOf(ref('term')), topics: listOf(ref('term')) }),
      term: object({ id: TEXT, name: TEXT }),
      withdrawn: object({ stories: listOf(WITHDRAWN) }),
    },
  };
}
