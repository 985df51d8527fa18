import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Collection, List, Map } from 'immutable';

/** The form that is open in Decap's editor, at one moment. */
export interface FormState {
  /** Decap's own name for this filling of the form: another one after every load. */
  key: string;
  collection: string;
  /** Empty for a new entry, as the path is. */
  slug: string;
  path: string;
  isNew: boolean;
  /** The text that the form was filled from. */
  raw: string;
  isDraft: boolean;
  hasChanged: boolean;
  isPersisting: boolean;
  /** Immutable: the same object means that nothing changed. */
  data: Collection<string, unknown>;
  files: List<Map<string, unknown>> | undefined;
}

/** Undefined when no form is open. */
export function readForm(): FormState | undefined {
  const { entryDraft } = store.getState();
  const key = textOf(entryDraft.get('key'));
  const entry = entryDraft.get('entry') as Map<string, unknown> | undefined;
  const data = entry?.get('data') as FormState['data'] | undefined;
  if (key === '' || entry === undefined || data === undefined) return undefined;
  const text = (name: string): string => textOf(entry.get(name));
  return {
    key,
    collection: text('collection'),
    slug: text('slug'),
    path: text('path'),
    isNew: entry.get('newRecord') === true,
    raw: text('raw'),
    // Decap sets it for drafts only, whether or not they change something published.
    isDraft: typeof entry.get('isModification') === 'boolean',
    hasChanged: entryDraft.get('hasChanged') === true,
    isPersisting: entry.get('isPersisting') === true,
    data,
    files: entry.get('mediaFiles') as FormState['files'],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
