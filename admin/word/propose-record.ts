import { chairAsPerson } from '../../src/import/word/guess-story.ts';
import type { ProposedDocument, Proposals } from '../../src/import/word/story-draft.ts';
import { news, type FieldMap } from '../../src/model/index.ts';
import { formatDay } from '../../src/text/format-date.ts';
import type { Proposal, ProposalInput } from './proposal.ts';
import { groupOf, inside, itemsOf, textOf } from './read-plain.ts';

const { people, byline, source } = news.fields;
const CHAIR = 'chủ trì';

/** What a document says of people, documents and its origin. */
export function proposeRecord(
  proposals: Proposals,
  valueOf: (field: string) => unknown,
): Proposal[] {
  const cited = proposals.documents.map((each, index) =>
    proposeDocument(each, index, itemsOf(valueOf('documents'))),
  );
  return [
    proposeChair(proposals.chair, itemsOf(valueOf('people'))),
    ...cited,
    proposeByline(proposals.byline, groupOf(valueOf('byline'))),
    proposeSource(proposals.source, groupOf(valueOf('source'))),
  ].flatMap((each) => each ?? []);
}

function proposeChair(chair: Proposals['chair'], there: readonly unknown[]): Proposal | undefined {
  if (chair === undefined || there.some((person) => inside(person, 'name') === chair.name))
    return undefined;
  const seated = there.find((person) => itemsOf(inside(person, 'part')).includes(CHAIR));
  const current = textOf(inside(seated, 'name'));
  return {
    id: 'chair',
    field: 'people',
    label: 'Người chủ trì',
    inputs: [
      lineInput(people.inner, 'honorific', chair.honorific),
      lineInput(people.inner, 'name', chair.name),
      lineInput(people.inner, 'roles', chair.role),
    ],
    ...(current !== '' && { current }),
    toValue: ({ honorific, name = '', roles }, before) => [
      ...itemsOf(before),
      filled(chairAsPerson({ name: name.trim(), honorific, role: textOf(roles) || undefined })),
    ],
  };
}

function proposeDocument(
  document: ProposedDocument,
  index: number,
  there: readonly unknown[],
): Proposal | undefined {
  const { type, number, date, issuer } = document;
  if (there.some((each) => inside(each, 'number') === number)) return undefined;
  const day = date === undefined ? undefined : `ngày ${formatDay(date)}`;
  return {
    id: `document-${String(index)}`,
    field: 'documents',
    // Each box by a name of its own.
    label: `Văn bản: ${type} ${number}`,
    inputs: [],
    text: [day, issuer].filter((part) => part !== undefined).join(', '),
    toValue: (_, before) => [...itemsOf(before), filled({ ...document })],
  };
}

function proposeByline(
  written: Proposals['byline'],
  there: Readonly<Record<string, unknown>>,
): Proposal | undefined {
  if (written === undefined) return undefined;
  const current = [textOf(there['name']), textOf(there['unit'])].filter((part) => part !== '');
  if (written.name === there['name'] && written.unit === there['unit']) return undefined;
  return {
    id: 'byline',
    field: 'byline',
    label: byline.label,
    inputs: [
      lineInput(byline.inner, 'name', written.name),
      lineInput(byline.inner, 'unit', written.unit),
    ],
    ...(current.length > 0 && { current: current.join(' – ') }),
    toValue: ({ name, unit }) => filled({ name, unit }),
  };
}

function proposeSource(
  written: Proposals['source'],
  there: Readonly<Record<string, unknown>>,
): Proposal | undefined {
  const current = textOf(there['agency']);
  if (written === undefined || written.agency === current) return undefined;
  return {
    id: 'source',
    field: 'source',
    label: source.label,
    inputs: [lineInput(source.inner, 'agency', written.agency)],
    ...(current !== '' && { current }),
    toValue: ({ agency }, before) => filled({ ...groupOf(before), agency }),
  };
}

function lineInput(
  fields: FieldMap | undefined,
  name: string,
  value: string | undefined,
): ProposalInput {
  return { name, label: fields?.[name]?.label ?? name, kind: 'line', value: value ?? '' };
}

function filled(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
