import type { Archive } from './archive.ts';
import { formerFiles } from './former-files.ts';
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
