import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

export interface TreeTask {
  root: string;
  /** Paths of files from the root, one a line. */
  files: string;
  /** Paths of all files of photos that there should be, one a line. */
  media: string;
}

/** How a tree is found; a file that is not there has no size. */
export interface TreeLook {
  /** Bytes and times of change, in milliseconds, in the order of the files that were asked for. */
  sizes: Float64Array;
  times: Float64Array;
  /** Paths of files of photos that are not there. */
  missing: string[];
  /** Paths of files below `media` that nobody asked for. */
  surplus: string[];
}

/** Looks at names, sizes and times, not at bytes. */
export function lookOverTree({ root, files, media }: TreeTask): TreeLook {
  const found = linesOf(files).map((path) => statFile(root, path));
  const wanted = new Set(linesOf(media));
  const there = new Set(listMedia(root));
  return {
    sizes: Float64Array.from(found, (stats) => stats?.size ?? Number.NaN),
    times: Float64Array.from(found, (stats) => stats?.mtimeMs ?? Number.NaN),
    missing: without(wanted, there),
    surplus: without(there, wanted),
  };
}

/** Undefined when no file stands there. */
export function statFile(root: string, path: string): Stats | undefined {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found?.isFile() === true ? found : undefined;
}

/** A tree that somebody took photos out of is made whole again. */
function listMedia(root: string): string[] {
  const folders = readFolder(join(root, 'media'));
  return folders.flatMap((folder) =>
    readFolder(join(root, 'media', folder)).map((name) => `media/${folder}/${name}`),
  );
}

function readFolder(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(folder)
    : [];
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return Array.from(all).filter((each) => !others.has(each));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
