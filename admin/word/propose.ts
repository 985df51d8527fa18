import { guessHost, guessKind, isAllCapitals } from '../../src/import/word/guess-story.ts';
import type { StoryDraft } from '../../src/import/word/story-draft.ts';
import { KINDS, news } from '../../src/model/index.ts';
import { isRealDay } from '../../src/text/dates.ts';
import { formatDay } from '../../src/text/format-date.ts';
import type { Proposal } from './proposal.ts';
import { proposeRecord } from './propose-record.ts';
import { groupOf, inside, textOf } from './read-plain.ts';

/** An agency as the form's choice offers it, with the names that a text may use. */
export interface NamedAgency {
  id: string;
  name: string;
  names: readonly string[];
}

const TO_SMALL_LETTERS = 'Tiêu đề đang viết hoa toàn bộ: hãy viết lại bằng chữ thường.';
const { fields } = news;

/**
 * What a document offers to the form, in the order of the form; nothing that the form has already.
 *
 * @param valueOf the fields of the form, as plain data
 */
export function propose(
  draft: StoryDraft,
  agencies: readonly NamedAgency[],
  valueOf: (field: string) => unknown,
): Proposal[] {
  const host = guessHost(draft, agencies);
  const offered = [
    line('title', draft.title, textOf(valueOf('title'))),
    line('lead', draft.lead, textOf(valueOf('lead'))),
    choice('kind', guessKind(draft.title), Object.entries(KINDS), valueOf('kind')),
    choice(
      'host',
      host,
      agencies.map(({ id, name }) => [id, name] as const),
      valueOf('host'),
    ),
    day(draft.proposals.eventDay, textOf(inside(valueOf('event'), 'start'))),
  ];
  return [...offered.flatMap((each) => each ?? []), ...proposeRecord(draft.proposals, valueOf)];
}

function line(field: 'title' | 'lead', value: string, current: string): Proposal | undefined {
  if (value === '' || value === current) return undefined;
  const { label } = fields[field];
  return {
    id: field,
    field,
    label,
    inputs: [{ name: 'text', label, kind: 'lines', value }],
    ...(current !== '' && { current }),
    ...(field === 'title' && isAllCapitals(value) && { advice: TO_SMALL_LETTERS }),
    toValue: ({ text = '' }) =>
      field === 'title' ? text.trim().replaceAll(/\s*\n\s*/gu, ' ') : text.trim(),
  };
}

function choice(
  field: 'kind' | 'host',
  value: string | undefined,
  choices: readonly (readonly [string, string])[],
  before: unknown,
): Proposal | undefined {
  const current = textOf(before);
  if (value === undefined || value === current) return undefined;
  const { label } = fields[field];
  return {
    id: field,
    field,
    label,
    inputs: [{ name: 'id', label, kind: 'choice', value, choices }],
    ...(current !== '' && {
      current: choices.find(([id]) => id === current)?.[1] ?? current,
    }),
    toValue: ({ id = '' }) => id,
  };
}

function day(value: string | undefined, current: string): Proposal | undefined {
  if (value === undefined || value === current) return undefined;
  const label = fields.event.inner?.['start']?.label ?? fields.event.label;
  return {
    id: 'day',
    field: 'event',
    label,
    inputs: [{ name: 'day', label, kind: 'day', value }],
    ...(current !== '' && { current: isRealDay(current) ? formatDay(current) : current }),
    toValue: ({ day: start = '' }, before) => ({ ...groupOf(before), start }),
  };
}
