import type { FormFields } from './proposal.ts';

/** Brings the form back to what it was before an import. */
export interface Undo {
  /** Fields that somebody has worked on since, and that would lose it. */
  editedSince(): readonly string[];
  run(): void;
}

/**
 * @param changed the fields that the import will change
 * @returns to be called when the form is filled
 */
export function rememberFields(fields: FormFields, changed: ReadonlySet<string>): () => Undo {
  const before = [...changed].map((field) => [field, fields.value(field)] as const);
  return () => {
    const filled = new Map([...changed].map((field) => [field, stateOf(fields, field)]));
    return {
      editedSince: () =>
        [...changed].filter((field) => stateOf(fields, field) !== filled.get(field)),
      // The body, too: its editor opens the old text, byte for byte.
      run: () => {
        for (const [field, value] of before) fields.change(field, value);
      },
    };
  };
}

function stateOf(fields: FormFields, field: string): string {
  return JSON.stringify(fields.value(field) ?? null);
}
