import type { Element, ElementContent } from 'hast';
import { isNoteKind, NOTE_KINDS } from '../components.ts';
import { element } from './hast.ts';

/** A framed remark; an unknown kind is shown as the plainest one. */
export function note(kind: string, content: readonly ElementContent[]): Element {
  const known = isNoteKind(kind) ? kind : 'thong-tin';
  return element(
    'aside',
    { className: ['note', `note--${known}`], role: 'note' },
    element('p', { className: ['note__label'] }, NOTE_KINDS[known]),
    ...content,
  );
}
