import type { StoredTexts } from '../revisions.ts';

/** An unsaved form, as this computer keeps it. */
export interface Backup {
  id: string;
  /** `unsaved`: never stored; `kept`: given up for what somebody else had stored. */
  kind: 'unsaved' | 'kept';
  collection: string;
  /** Empty for a new entry. */
  slug: string;
  title: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** What the form began from. */
  texts: StoredTexts;
  /** The fields as the form holds them, unfinished ones too. */
  data: Readonly<Record<string, unknown>>;
}

/** A file that was added to the form and is not stored yet. */
export interface BackupFile {
  /** Of the backup. */
  backup: string;
  /** Decap's name of the file. */
  id: string;
  path: string;
  name: string;
  content: Blob;
}
