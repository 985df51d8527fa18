import type { Archive } from './archive.ts';

/** An address that no longer shows its story. */
export type Moved = { from: string; to: string; status: 301 } | { from: string; status: 410 };

const known = new WeakMap<Archive, Moved[]>();

/** Former addresses of the stories that are out, and the addresses of withdrawn ones, sorted. */
export function movedAddresses(archive: Archive): Moved[] {
  const moved = known.get(archive) ?? findMoved(archive);
  known.set(archive, moved);
  return moved;
}

function findMoved({ stories, withdrawn }: Archive): Moved[] {
  const live = new Set([...stories, ...withdrawn].map(({ path }) => path));
  const former = [...stories, ...withdrawn].flatMap(({ path, data }) =>
    data.formerPaths
      .filter((from) => !live.has(from))
      .map((from): Moved => ({ from, to: path, status: 301 })),
  );
  const gone = withdrawn.map(({ path }): Moved => ({ from: path, status: 410 }));
  return [...former, ...gone].sort((a, b) => (a.from < b.from ? -1 : 1));
}
