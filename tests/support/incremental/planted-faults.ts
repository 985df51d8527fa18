import type * as answers from '../../../src/release/site/answer-digest.ts';
import type * as stories from '../../../src/compile/compile-story.ts';
import type * as parts from '../../../src/release/site/site-parts.ts';
import { STORIES, storyFile, type FaultSite } from './fault-site.ts';

/** What the planted modules leave out at the moment. */
export interface Plant {
  /** Parts of answers that count for no digest. */
  blindTo: readonly string[];
  /** Does the key of a compiled story name its own text only, and not the files beside it? */
  isFolderForgotten: boolean;
  /** Is the search index taken for that of the release before, whatever it was made from? */
  isSearchForgotten: boolean;
}

export const SOUND: Plant = { blindTo: [], isFolderForgotten: false, isSearchForgotten: false };

interface Fault {
  left: string;
  plant: Partial<Plant>;
  prepare?: (site: FaultSite) => Promise<void>;
  change: (site: FaultSite) => Promise<void>;
}

/** What may be left out of digests and keys, with the change that shows it. */
export const FAULTS: readonly Fault[] = [
  {
    left: 'the text of a story',
    plant: { blindTo: ['digest'] },
    change: ({ rewrite }) => rewrite(storyFile(3), 'Đoạn của', 'Đoạn khác của'),
  },
  {
    left: 'the photos of a story',
    plant: { blindTo: ['digest', 'photos', 'cover'] },
    change: ({ replacePhoto }) => replacePhoto(STORIES),
  },
  {
    left: 'the photo of a card',
    plant: { blindTo: ['cover'] },
    change: ({ replacePhoto }) => replacePhoto(STORIES - 1),
  },
  {
    left: 'the attachments of a story',
    plant: { blindTo: ['digest', 'files'] },
    prepare: ({ attach }) => attach(5, 'một'),
    change: ({ attach }) => attach(5, 'hai'),
  },
  {
    left: 'the files beside the text',
    plant: { isFolderForgotten: true },
    change: ({ replacePhoto }) => replacePhoto(STORIES - 2),
  },
  {
    left: 'the text in the search',
    plant: { isSearchForgotten: true },
    change: ({ rewrite }) => rewrite(storyFile(6), 'Đoạn của', 'Đoạn khác của'),
  },
];

/** Digests that do not see some parts. */
export function plantAnswerDigest(real: typeof answers, plant: Plant): typeof answers {
  const strip = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(strip);
    const seen = Object.entries(value).filter(([name]) => !plant.blindTo.includes(name));
    return Object.fromEntries(seen.map(([name, part]) => [name, strip(part)]));
  };
  return {
    createAnswerDigest: () => {
      const digest = real.createAnswerDigest();
      return (answer) => digest(plant.blindTo.length === 0 ? answer : strip(answer));
    },
  };
}

export function plantStoryKey(real: typeof stories, plant: Plant): typeof stories {
  return {
    ...real,
    keyOfStory: (compiler, { tree, ...listed }) => {
      if (!plant.isFolderForgotten)
        return real.keyOfStory(compiler, { ...listed, ...(tree && { tree }) });
      return real.keyOfStory(compiler, { ...listed, files: [] });
    },
  };
}

export function plantParts(real: typeof parts, plant: Plant): typeof parts {
  const partsOf: typeof real.partsOf = (archive) => {
    const found = real.partsOf(archive);
    return plant.isSearchForgotten ? { ...found, search: 'as before' } : found;
  };
  return { ...real, partsOf };
}
