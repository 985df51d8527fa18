import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { isCollection, Map, type Collection as ImmutableCollection, type List } from 'immutable';
import { ordered } from './to-ordered.ts';

/**
 * Decap's store and back end, which a hook needs and is not given: only what is used of them. These
 * are inner parts of decap-cms-core, so its version is pinned exactly.
 */
export interface DecapState {
  config: object;
  collections: Map<string, unknown>;
  entryDraft: ImmutableCollection<string, unknown>;
  medias: unknown;
}

export interface DecapBackend {
  /** The entry as a draft or as published, or false. */
  entryExist(
    collection: unknown,
    path: string,
    slug: string,
    useWorkflow: boolean,
  ): Promise<unknown>;
  listAllEntries(collection: unknown): Promise<{ path: string; data: Record<string, unknown> }[]>;
  implementation: {
    /** The published file; when there is none it rejects, or the trial's back end gives null. */
    getEntry(path: string): Promise<{ data: string | null }>;
  };
}

/** One file that lies beside the entry in the editor, or will with the next save. */
export type MediaFile = Map<'name' | 'path', string>;

/** Names of the files beside the entry in the editor. */
export function takenFileNames(): ReadonlySet<string> {
  const files = store.getState().entryDraft.getIn(['entry', 'mediaFiles']);
  return new Set((files as List<MediaFile> | undefined)?.map((file) => file.get('name', '')));
}

/** A field of the entry in the editor as plain data; undefined when it has no value. */
export function fieldValue(name: string): unknown {
  const value: unknown = store.getState().entryDraft.getIn(['entry', 'data', name]);
  return isCollection(value) ? value.toJS() : value;
}

/** All fields of the entry in the editor as plain data. */
export function fieldsInForm(): Record<string, unknown> {
  const data: unknown = store.getState().entryDraft.getIn(['entry', 'data']);
  return isCollection(data) ? (data.toJS() as Record<string, unknown>) : {};
}

/** Changes a field of the entry in the editor as its widget would. @param value plain data */
export function changeField(name: string, value: unknown): void {
  const field = Map({ name });
  // Without entries to compare with, the draft counts as changed.
  store.dispatch(changeDraftField({ field, value: ordered(value), metadata: {}, entries: [] }));
}

/** Calls back when a field of the entry in the editor has changed; gives the way to stop that. */
export function onFieldChange(listener: () => void): () => void {
  const read = () => store.getState().entryDraft.getIn(['entry', 'data']);
  let last = read();
  return store.subscribe(() => {
    const now = read();
    if (now === last) return;
    last = now;
    listener();
  });
}

/** The back end that the person is logged in to. */
export function backend(): DecapBackend {
  return currentBackend(store.getState().config);
}

/** Decap's own description of a collection. */
export function decapCollection(name: string): unknown {
  return store.getState().collections.get(name);
}
