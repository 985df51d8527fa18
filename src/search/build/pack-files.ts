import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { pack } from './pack.ts';

/** Packed on other threads while the next ones are made. */
const AT_ONCE = 16;

export interface FileToPack {
  name: string;
  content: Uint8Array | string;
}

/** Writes the files of a folder as they come; only a few are in memory at a time. */
export async function packFiles(folder: string, files: Iterable<FileToPack>): Promise<void> {
  const underWay: Promise<void>[] = [];
  for (const { name, content } of files) {
    underWay.push(pack(content).then((packed) => writeFile(join(folder, name), packed)));
    if (underWay.length >= AT_ONCE) await Promise.all(underWay.splice(0));
  }
  await Promise.all(underWay);
}
