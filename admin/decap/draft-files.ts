import { removeDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { List, Map } from 'immutable';

/** A file of the entry in the editor; `file` is there only until it is saved. */
type DraftFile = Map<string, unknown>;

/** Takes a file out of the draft that was not saved yet, so that it is never stored. */
export function dropDraftFile(name: string): File | undefined {
  const files = store.getState().entryDraft.getIn(['entry', 'mediaFiles']);
  const found = (files as List<DraftFile> | undefined)?.find(
    (each) => each.get('name') === name && each.get('draft') === true,
  );
  const file = found?.get('file');
  if (found === undefined || !(file instanceof File)) return undefined;
  store.dispatch(removeDraftEntryMediaFile({ id: String(found.get('id')) }));
  return file;
}

/** The value of a field as the store keeps it: the same object as long as it is not changed. */
export function storedField(name: string): unknown {
  return store.getState().entryDraft.getIn(['entry', 'data', name]);
}

/** The files that Decap can show, and those that it is reading; another object after each change. */
export function filesInMemory(): unknown {
  return store.getState().medias;
}

/** Calls back after every change of Decap's state; gives the way to stop that. */
export function onStateChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
