import { List, Map } from 'immutable';
import type { FormState } from '../../../../admin/drafts/form/form-state.ts';

/** A form of a stored story as Decap would hold it. */
export function formState(changes: Partial<FormState> & { title?: string } = {}): FormState {
  const { title = 'Bài', ...rest } = changes;
  return {
    key: 'k1',
    collection: 'news',
    slug: '2026/a/index',
    path: 'content/news/2026/a/index.mdx',
    isNew: false,
    raw: 'raw',
    isDraft: true,
    hasChanged: false,
    isPersisting: false,
    data: Map({ title }),
    files: List(),
    ...rest,
  };
}

/** A file that was put into the form on this computer. */
export function draftFile(id: string): Map<string, unknown> {
  const file = new File([id], `${id}.jpg`);
  return Map<string, unknown>({ id, name: file.name, path: `x/${file.name}`, draft: true, file });
}
