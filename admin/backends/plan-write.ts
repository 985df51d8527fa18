import { orphanedFiles, isNamed } from '../drafts/story-files.ts';
import { shownText } from '../drafts/revisions.ts';
import { storyId } from '../hooks/story-address.ts';
import type { PersistOptions, WrittenEntry } from './repository-backend.ts';
import type { DraftWrite } from './draft-store.ts';
import type { ReadTexts } from './read-texts.ts';

/**
 * What a save sends and removes. Decap brings every file that was ever put into the form; of a
 * story's files only those go that the story names, and those go away that it named before.
 */
export function planWrite(
  { dataFiles, assets }: WrittenEntry,
  options: PersistOptions,
  { hasDraft, draft, published }: ReadTexts,
  replacesPublished = false,
): DraftWrite {
  const [file] = dataFiles;
  const isStory = file !== undefined && storyId(file.path) !== undefined;
  const folder = file?.path.replace(/[^/]*$/u, '') ?? '';
  const named = isStory
    ? assets.filter(({ path }) => isNamed(path.slice(path.lastIndexOf('/') + 1), file.raw))
    : assets;
  const orphans = isStory ? orphanedFiles([draft, published], file.raw) : [];
  return {
    dataFiles,
    assets: named.filter(({ path }, index) => named.findIndex((a) => a.path === path) === index),
    removedPaths: orphans.map((name) => folder + name),
    options: options.useWorkflow === true ? { ...options, unpublished: hasDraft } : options,
    replaced: shownText({ draft, published }),
    replacesPublished,
  };
}
