/** One value of a proposal that the writer may put right. */
export interface ProposalInput {
  name: string;
  label: string;
  kind: 'line' | 'lines' | 'day' | 'choice';
  value: string;
  /** Of a choice: stored value and what people see. */
  choices?: readonly (readonly [string, string])[];
}

/** What people put into the inputs, by their names. */
export type ProposalValues = Readonly<Record<string, string>>;

/** What a document offers for one field of the form. */
export interface Proposal {
  id: string;
  label: string;
  inputs: readonly ProposalInput[];
  /** What is offered, where it cannot be changed before it is in the form. */
  text?: string;
  /** What the form has there already, as people read it; such a proposal begins unticked. */
  current?: string;
  /** Something to look at. */
  advice?: string;
  /** The field that it changes. */
  field: string;
  /** The value of the field with what is offered in it. @param before plain data */
  toValue(values: ProposalValues, before: unknown): unknown;
}

/** The fields of the form, as plain data. */
export interface FormFields {
  value(field: string): unknown;
  change(field: string, value: unknown): void;
}

export function valuesOf({ inputs }: Proposal): ProposalValues {
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
}
