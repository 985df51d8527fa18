import { SETTINGS, type Collection } from '../../src/model/index.ts';
import type { EntryData } from './entry-data.ts';
import { entryFormat, type EntryFormat } from './entry-format.ts';

/** The single files of `SETTINGS` are one Decap collection, so their format is told by their fields. */
export const settingsFormat: EntryFormat = {
  fromFile: (source) => entryFormat(SETTINGS.site).fromFile(source),
  toFile: (data) => entryFormat(settingsFileOf(data)).toFile(data),
};

/** Falls back to the site's own settings, whose strict schema then names what does not belong. */
function settingsFileOf(data: EntryData): Collection {
  const keys = Object.keys(data);
  const files: Collection[] = Object.values(SETTINGS);
  return (
    files.find(
      ({ fields }) => keys.length > 0 && keys.every((key) => Object.hasOwn(fields, key)),
    ) ?? SETTINGS.site
  );
}
