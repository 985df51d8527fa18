import type { Stats } from 'node:fs';
import { statFile } from './look-over-tree.ts';
import type { FilesOfState } from './site-state.ts';

export type FileFacts = Pick<Stats, 'size' | 'mtimeMs'>;

interface Standing {
  /** Files that were looked at already, and not touched since. */
  seen: ReadonlyMap<string, FileFacts>;
  /** Files that this publication wrote itself. */
  rendered: ReadonlySet<string>;
  /** When the release was finished that the rest was taken from, in milliseconds. */
  releasedAt: number;
}

/**
 * Tells whether a tree holds what it should and whether somebody changed what it took over: by names,
 * sizes and times, not by bytes.
 *
 * @returns path of the first file that is not as it was
 */
export function findDamage(
  root: string,
  { pages, assets, files, photoPages }: FilesOfState,
  { seen, rendered, releasedAt }: Standing,
): string | undefined {
  const isWhole = (path: string, isRight: (found: FileFacts) => boolean): boolean => {
    const found = seen.get(path) ?? statFile(root, path);
    return found !== undefined && isRight(found);
  };
  for (const { file, bytes } of pages.values()) {
    const isRight = ({ size, mtimeMs }: FileFacts): boolean =>
      size === bytes && (rendered.has(file) || mtimeMs <= releasedAt);
    if (!isWhole(file, isRight)) return file;
  }
  for (const [path, bytes] of assets) {
    if (!isWhole(path, ({ size, mtimeMs }) => size === bytes && mtimeMs <= releasedAt)) return path;
  }
  const others = [
    ...Array.from(files, (address) => address.slice(1)),
    ...Array.from(photoPages.values(), ({ files: ofStory }) => ofStory).flat(),
  ];
  return others.find((path) => !isWhole(path, () => true));
}
