import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that readers, and a machine that loses power, see the old or the new content. */
export async function writeDurably(file: string, content: string): Promise<void> {
  const unfinished = `${file}.${String(process.pid)}.unfinished`;
  const handle = await open(unfinished, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(dirname(file));
}

/** Makes the names in a folder durable: what was created in it, renamed into it or removed. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
