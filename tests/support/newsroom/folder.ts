import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes the source of a valid story below a content folder. @param id `<yyyy>/<folder>` */
export async function writeStory(
  contentDir: string,
  id: string,
  title: string,
  more = '',
  publishedAt?: string,
): Promise<void> {
  await writeFileIn(contentDir, `news/${id}/index.mdx`, storySource(id, title, more, publishedAt));
}

/** @param publishedAt by default a day in July of the year in the id */
export function storySource(id: string, title: string, more = '', publishedAt?: string): string {
  const day = `${id.slice(0, 4)}-07-05`;
  return `---
title: ${title}
lead: Một dòng sapo.
kind: so-ket
host: so-khcn
event:
  start: ${day}
publishedAt: ${publishedAt ?? `${day}T09:00:00+07:00`}
${more}---

Nội dung.
`;
}

export async function writeFileIn(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A folder of its own for a test, and how to remove it. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-newsroom-'));
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
