import type { Archive } from './archive.ts';
import { movedPhotos, movedTo, photoPathsOf, type Moved } from './moved-story.ts';
import type { Story } from './story.ts';

/**
 * Answers for the addresses that older states of stories and pages had. They lead to what the story
 * is today; where there is none, the address says so, and what belonged to it leads there.
 */
export function formerAddresses(archive: Archive): Moved[] {
  const ownerOf = findOwners(archive);
  const ofStories = archive.former.stories.flatMap((story): Moved[] => {
    const owner = ownerOf(story.id);
    const parts = [...photoPathsOf(story, story.path), ...story.data.formerPaths];
    if (owner === undefined) {
      return [gone(story.path), ...parts.map((from) => movedTo(from, story.path))];
    }
    return [
      movedTo(story.path, owner.path),
      ...movedPhotos(owner, story.path),
      ...parts.map((from) => movedTo(from, owner.path)),
    ];
  });
  return [...ofStories, ...formerFiles(archive, ownerOf), ...archive.former.pages.map(gone)];
}

/**
 * Lead to the file that its story has today under the same name, or with the same content under another
 * one, else to what became of the story.
 */
function formerFiles({ former }: Archive, ownerOf: (id: string) => Story | undefined): Moved[] {
  const pathOf = new Map(former.stories.map(({ id, path }) => [id, path]));
  return former.files.map(({ id, name, address }) => {
    const owner = ownerOf(id);
    const files = owner?.data.withdrawn === undefined ? (owner?.files ?? {}) : {};
    const folder = address.replace(/[^/]+$/u, '');
    const renamed = Object.values(files).find((each) => each.startsWith(folder));
    const page = owner?.path ?? pathOf.get(id) ?? '/tin-tuc/';
    return movedTo(address, files[name] ?? renamed ?? page);
  });
}

function gone(from: string): Moved {
  return { from, status: 410, isLost: true };
}

/** The story that is out today in the folder of a former one, or in the one that it became. */
function findOwners({ stories, withdrawn, former }: Archive): (id: string) => Story | undefined {
  const present = new Map([...stories, ...withdrawn].map((story) => [story.id, story]));
  const heirs = new Map(former.heirs);
  return (id) => {
    const seen = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !seen.has(next)) {
      const found = present.get(next);
      if (found !== undefined) return found;
      seen.add(next);
      next = heirs.get(next);
    }
    return undefined;
  };
}
