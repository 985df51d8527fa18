import {
  createDraftFromEntry,
  emptyDraftCreated,
  removeDraftEntryMediaFile,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { addAssets } from 'decap-cms-core/dist/esm/actions/media.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import type { Map } from 'immutable';
import { readForm } from '../form/form-state.ts';
import type { Backup, BackupFile } from './backup.ts';

/** Fills the open form from a backup: its fields, and its files beside those that are stored. */
export function restoreBackup(backup: Backup, files: readonly BackupFile[]): void {
  const form = readForm();
  if (form === undefined) return;
  const entry = store.getState().entryDraft.get('entry') as Map<string, unknown>;
  const restored = files.map(toMediaFile);
  const ids = new Set(restored.map(({ id }) => id));
  const stored = (form.files?.toArray() ?? []).filter((file) => !ids.has(String(file.get('id'))));
  store.dispatch(addAssets(restored.map(createAssetProxy)));
  const filled = {
    ...entry.toObject(),
    data: backup.data,
    mediaFiles: [...restored, ...stored],
  };
  store.dispatch(form.isNew ? emptyDraftCreated(filled) : createDraftFromEntry(filled));
  // Removes nothing; Decap takes the form for changed afterwards, as it is.
  store.dispatch(removeDraftEntryMediaFile({ id: '' }));
}

function toMediaFile({ id, path, name, content }: BackupFile) {
  const file = new File([content], name, { type: content.type });
  const url = URL.createObjectURL(file);
  return { id, path, name, file, url, displayURL: url, size: file.size, draft: true };
}
