import { statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { SiteState } from './site-state.ts';

/**
 * Looks whether a tree holds what it should and whether somebody changed what it took over: a scan
 * of names, sizes and times, not of bytes.
 *
 * @param rendered files that this publication wrote itself
 * @param releasedAt when the release was finished that the rest was taken from, in milliseconds
 * @returns path of the first file that is not as it was
 */
export function findDamage(
  root: string,
  {
    pages,
    assets,
    files,
    photoPages,
  }: Pick<SiteState, 'pages' | 'assets' | 'files' | 'photoPages'>,
  { rendered, releasedAt }: { rendered: ReadonlySet<string>; releasedAt: number },
): string | undefined {
  const isWhole = (path: string, isRight: (found: Stats) => boolean): boolean => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found?.isFile() === true && isRight(found);
  };
  for (const { file, bytes } of pages.values()) {
    const isRight = ({ size, mtimeMs }: Stats): boolean =>
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
