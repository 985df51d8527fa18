import type { StoryData } from '../model/index.ts';
import { toSlug } from '../text/slug.ts';

/** Names of the files that a story lets readers open: its attachments and recordings. */
export function namedFiles({
  attachments,
  videos,
}: Pick<StoryData, 'attachments' | 'videos'>): string[] {
  return [...new Set([...attachments.map(({ file }) => file), ...videos.map(({ src }) => src)])];
}

/**
 * Address of such a file: immutable, named after its content.
 *
 * @param blob what git calls the content, so that the history of a story tells its old addresses
 */
export function filePath(name: string, blob: string): string {
  const [, stem = '', ending = ''] = /^(.+?)(\.[^.]*)?$/u.exec(name) ?? [];
  return `/tep/${blob.slice(0, DIGITS)}/${toSlug(stem) || 'tep'}${ending.toLowerCase()}`;
}

const DIGITS = 16;
