import type { List, Map } from 'immutable';
import type { FormState } from '../form/form-state.ts';
import type { StoredTexts } from '../revisions.ts';
import type { Backup, BackupFile } from './backup.ts';

interface Occasion {
  id: string;
  kind: Backup['kind'];
  texts: StoredTexts;
  now: number;
}

/** The form as it is now, without its files. */
export function takeBackup(form: FormState, { id, kind, texts, now }: Occasion): Backup {
  const data = form.data.toJS() as Record<string, unknown>;
  const { title, name } = data;
  const named = [title, name].find((text) => typeof text === 'string' && text.trim() !== '');
  return {
    id,
    kind,
    collection: form.collection,
    slug: form.slug,
    title: typeof named === 'string' ? named : '',
    savedAt: now,
    texts,
    data,
  };
}

/** The form's files that came from this computer and are not among those known. */
export async function takeFiles(
  backup: string,
  files: List<Map<string, unknown>> | undefined,
  known: ReadonlySet<string>,
): Promise<BackupFile[]> {
  const added = (files?.toArray() ?? []).filter(
    (file) => file.get('draft') === true && !known.has(String(file.get('id'))),
  );
  return Promise.all(
    added.map(async (file) => ({
      backup,
      id: String(file.get('id')),
      path: String(file.get('path')),
      name: String(file.get('name')),
      content: await contentOf(file),
    })),
  );
}

async function contentOf(file: Map<string, unknown>): Promise<Blob> {
  const content = file.get('file');
  if (content instanceof Blob) return content;
  return (await fetch(String(file.get('url')))).blob();
}
