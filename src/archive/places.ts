import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** Where stories stand in an archive, so that a question about one need not go through all. */
export interface Places {
  byPath: ReadonlyMap<string, Story>;
  /** Place of a story in `stories`, by id: 0 is the newest. */
  indexById: ReadonlyMap<string, number>;
  /** Places of stories, the newest first. */
  byHost: ReadonlyMap<string, readonly number[]>;
  byKind: ReadonlyMap<string, readonly number[]>;
  byTopic: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<Archive, Places>();

export function placesOf(archive: Archive): Places {
  const places = known.get(archive) ?? findPlaces(archive);
  known.set(archive, places);
  return places;
}

function findPlaces({ stories, withdrawn }: Archive): Places {
  const byHost = new Map<string, number[]>();
  const byKind = new Map<string, number[]>();
  const byTopic = new Map<string, number[]>();
  for (const [index, { data }] of stories.entries()) {
    add(byHost, data.host, index);
    add(byKind, data.kind, index);
    for (const topic of new Set(data.topics)) add(byTopic, topic, index);
  }
  return {
    byPath: new Map([...withdrawn, ...stories].map((story) => [story.path, story])),
    indexById: new Map(stories.map(({ id }, index) => [id, index])),
    byHost,
    byKind,
    byTopic,
  };
}

function add(places: Map<string, number[]>, key: string, index: number): void {
  const listed = places.get(key);
  if (listed === undefined) places.set(key, [index]);
  else listed.push(index);
}
