import type { BodyDesk } from '../desk/story-desk.ts';
import type { FormFields } from './proposal.ts';

/** Brings the form back to what it was before an import. */
export interface Undo {
  /** Fields that somebody has worked on since, and that would lose it. */
  editedSince(): readonly string[];
  run(): void;
}

interface Form {
  fields: FormFields;
  body: Pick<BodyDesk, 'replace'> | undefined;
}

/** @returns to be called when the form is filled */
export function rememberFields(
  { fields, body }: Form,
  changed: ReadonlySet<string>,
  isBodyChanged: boolean,
): () => Undo {
  const before = [...changed].map((field) => [field, fields.value(field)] as const);
  const bodyBefore = fields.value('body');
  const watched = [...changed, ...(isBodyChanged ? ['body'] : [])];
  return () => {
    const filled = new Map(watched.map((field) => [field, stateOf(fields, field)]));
    return {
      editedSince: () => watched.filter((field) => stateOf(fields, field) !== filled.get(field)),
      run: () => {
        for (const [field, value] of before) fields.change(field, value);
        if (isBodyChanged) body?.replace(typeof bodyBefore === 'string' ? bodyBefore : '');
      },
    };
  };
}

function stateOf(fields: FormFields, field: string): string {
  return JSON.stringify(fields.value(field) ?? null);
}
