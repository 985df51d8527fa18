import type { CMS } from 'decap-cms-core';
import {
  decapFormat,
  FOLDERS,
  SETTINGS_COLLECTION,
  type Collection,
} from '../../src/model/index.ts';
import { entryFormat } from '../formats/entry-format.ts';
import { settingsFormat } from '../formats/settings-format.ts';

export function registerFormats(cms: CMS): void {
  const collections: Collection[] = Object.values(FOLDERS);
  for (const collection of collections) {
    const { format, name } = collection;
    cms.registerCustomFormat(decapFormat(format, name), format, entryFormat(collection));
  }
  cms.registerCustomFormat(decapFormat('yaml', SETTINGS_COLLECTION), 'yaml', settingsFormat);
}
