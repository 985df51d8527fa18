import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import type { List } from 'immutable';
import type { MediaFile } from '../decap/state.ts';
import type { EntryData } from '../formats/entry-data.ts';

/** What Decap hands a preview, as plain data. */
export function entryOf({ entry }: Pick<PreviewTemplateComponentProps, 'entry'>): {
  data: EntryData;
  files: string[];
} {
  const data = entry.get('data') as { toJS(): EntryData } | undefined;
  const files = entry.get('mediaFiles') as List<MediaFile> | undefined;
  return {
    data: data?.toJS() ?? {},
    files: files?.map((file) => file.get('name', '')).toArray() ?? [],
  };
}
