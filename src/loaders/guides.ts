import type { MarkdownInstance } from 'astro';

const FOLDER = '../../docs/huong-dan/';
const FILES = import.meta.glob<MarkdownInstance<object>>('../../docs/huong-dan/*.md');

/** Guides for staff, by id. The maintainers write them: a part of the software, not of the content. */
export const GUIDES: ReadonlyMap<string, () => Promise<MarkdownInstance<object>>> = new Map(
  Object.entries(FILES).map(([file, load]) => [file.slice(FOLDER.length, -'.md'.length), load]),
);
