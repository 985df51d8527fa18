import { FOLDERS, SETTINGS, SETTINGS_COLLECTION, type Collection } from '../../src/model/index.ts';

/**
 * The model of what Decap edits.
 *
 * @param slug Decap's name of the entry; for a single file the name of its model
 */
export function modelOf(collection: string, slug: string): Collection {
  const models: Readonly<Record<string, Collection>> =
    collection === SETTINGS_COLLECTION ? SETTINGS : FOLDERS;
  const model = models[collection === SETTINGS_COLLECTION ? slug : collection];
  if (model === undefined) throw new Error(`No content model for ${collection}/${slug}.`);
  return model;
}
