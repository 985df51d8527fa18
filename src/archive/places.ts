import type { Archive } from './archive.ts';
import { once } from './once.ts';
import type { Story } from './story.ts';

/** What stories may have in common. */
export interface Aspects {
  host?: string;
  kind?: string;
  topic?: string;
}

/** Where stories stand in an archive, so that a question about one need not go through all. */
export interface Places {
  byPath: ReadonlyMap<string, Story>;
  /** Place of a story in `stories`, by id: 0 is the newest. */
  indexById: ReadonlyMap<string, number>;
  /** Places of the stories with all these aspects, one or two, the newest first. */
  sharing(aspects: Aspects): readonly number[];
}

export const placesOf = once(({ stories, withdrawn }: Archive): Places => {
  const groups = new Map<string, number[]>();
  for (const [index, { data }] of stories.entries()) {
    const { host, kind } = data;
    add(groups, { host }, index);
    add(groups, { kind }, index);
    add(groups, { host, kind }, index);
    for (const topic of new Set(data.topics)) {
      add(groups, { topic }, index);
      add(groups, { host, topic }, index);
      add(groups, { kind, topic }, index);
    }
  }
  return {
    byPath: new Map([...withdrawn, ...stories].map((story) => [story.path, story])),
    indexById: new Map(stories.map(({ id }, index) => [id, index])),
    sharing: (aspects) => groups.get(keyOf(aspects)) ?? [],
  };
});

function add(groups: Map<string, number[]>, aspects: Aspects, index: number): void {
  const key = keyOf(aspects);
  const listed = groups.get(key);
  if (listed === undefined) groups.set(key, [index]);
  else listed.push(index);
}

function keyOf({ host = '', kind = '', topic = '' }: Aspects): string {
  return `${host}\n${kind}\n${topic}`;
}
