import type { Archive } from './archive.ts';
import { movedTo, type Moved } from './moved-story.ts';
import type { Story } from './story.ts';

type OwnerOf = (id: string) => Story | undefined;

/**
 * Answers for attachments and recordings that were replaced or taken out. They lead to the file that the
 * story has today under the same name, with the same content or in the place of the old one; where there
 * is none, to what became of the story.
 */
export function formerFiles({ former }: Archive, ownerOf: OwnerOf): Moved[] {
  const lastPath = new Map(former.stories.map(({ id, path }) => [id, path]));
  const successorOf = findSuccessors(former.files, ownerOf);
  return former.files.map(({ id, name, address }) => {
    const owner = ownerOf(id);
    const page = owner?.path ?? lastPath.get(id) ?? '/tin-tuc/';
    if (owner === undefined || owner.data.withdrawn !== undefined) return movedTo(address, page);
    const { files } = owner;
    const folder = address.replace(/[^/]+$/u, '');
    const same = files[name] ?? Object.values(files).find((each) => each.startsWith(folder));
    return movedTo(address, same ?? files[successorOf(owner, name)] ?? page);
  });
}

/** The file that a story has in the place of one that it had; else the last that is known. */
function findSuccessors(
  files: Archive['former']['files'],
  ownerOf: OwnerOf,
): (owner: Story, name: string) => string {
  const keyOf = (id: string | undefined, name: string): string => `${id ?? ''}/${name}`;
  const known = new Map(
    files.flatMap(({ id, name, successor }) =>
      successor === undefined ? [] : [[keyOf(ownerOf(id)?.id, name), successor]],
    ),
  );
  return (owner, name) => {
    const seen = new Set<string>();
    let last = name;
    while (owner.files[last] === undefined && !seen.has(last)) {
      seen.add(last);
      last = known.get(keyOf(owner.id, last)) ?? last;
    }
    return last;
  };
}
