import type { Agency, DataMonth, Story, WithdrawnStory } from '../../archive/index.ts';
import type { AgencyData, StoryData, TopicsData } from '../../model/index.ts';
import { KINDS } from '../../model/index.ts';
import { WITHHELD } from './schema.ts';

/** Where the interface stands, and the addresses in it. */
export const API_ROOT = '/api/v1/';

const apiPath = (name: string): string => `${API_ROOT}${name}.json`;

type Resolve = (path: string) => string;

/** Makes root-relative addresses absolute. */
export function resolver(siteUrl: string): Resolve {
  return (path) => new URL(path, siteUrl).href;
}

/** The list with which a reader of the interface begins: what there is, and what changed when. */
export function apiIndex(months: readonly DataMonth[], title: string, absolute: Resolve) {
  return {
    $schema: absolute(apiPath('schema')),
    title,
    url: absolute('/'),
    latest: absolute(apiPath('latest')),
    withdrawn: absolute(apiPath('withdrawn')),
    agencies: absolute(apiPath('agencies')),
    terms: absolute(apiPath('terms')),
    months: months.map(({ name, count, updatedAt }) => ({
      month: name,
      count,
      updatedAt,
      url: absolute(apiPath(`news/${name}`)),
    })),
  };
}

export interface Named {
  id: string;
  name: string;
}

/** A story with everything that its page shows, the body aside. */
export function storyRecord(
  { id, path, data, photos, files }: Story,
  host: Named,
  absolute: Resolve,
) {
  return {
    id,
    url: absolute(path),
    ...withheld<StoryData, 'slug'>(data),
    kind: { id: data.kind, name: KINDS[data.kind] },
    host: { ...host, url: absolute(`/don-vi/${host.id}/`) },
    photos: photos.map(({ image, alt, caption, credit, path: page }) => ({
      url: absolute(image.jpeg.url),
      widthPx: image.jpeg.widthPx,
      heightPx: image.jpeg.heightPx,
      page: page && absolute(page),
      alt,
      caption,
      credit,
    })),
    attachments: data.attachments.flatMap(({ file, title }) => {
      const address = files[file];
      return address === undefined ? [] : [{ title, url: absolute(address) }];
    }),
  };
}

export function agencyRecord({ id, path, data }: Agency, absolute: Resolve) {
  return { id, url: absolute(path), ...withheld<AgencyData, 'emblem'>(data) };
}

export function withdrawnRecord({ id, path, data }: WithdrawnStory, absolute: Resolve) {
  return { id, url: absolute(path), title: data.title, ...data.withdrawn };
}

/** The closed and the editors' own words that stories are sorted by. */
export function termsRecord(topics: TopicsData['topics']) {
  return {
    kinds: Object.entries(KINDS).map(([id, name]) => ({ id, name })),
    topics: topics.map(({ slug, name }) => ({ id: slug, name })),
  };
}

/** Without the fields that are no reader's business; @typeParam K those that a caller must not rely on */
function withheld<T extends object, K extends keyof T>(data: T): Omit<T, K> {
  const told = Object.entries(data).filter(([key]) => !WITHHELD.has(key));
  return Object.fromEntries(told) as Omit<T, K>;
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
