import type { StoryDraft } from '../../src/import/word/story-draft.ts';
import type { BodyChoice, ConfirmedImport } from './fill-story.ts';
import type { Proposal, ProposalValues } from './proposal.ts';

/** Names of the controls of the review form. */
export const TAKE = 'take';
export const BODY = 'body';
export const PHOTO = 'photo';
export const inputName = (proposal: string, input: string): string => `${proposal}/${input}`;

/** What the writer confirmed, from the controls of the review form. */
export function readConfirmed(
  data: FormData,
  { body, photos }: StoryDraft,
  proposals: readonly Proposal[],
): ConfirmedImport {
  const taken = new Set(data.getAll(TAKE));
  const wanted = new Set(data.getAll(PHOTO));
  return {
    proposals: proposals
      .filter(({ id }) => taken.has(id))
      .map((proposal) => ({ proposal, values: valuesIn(data, proposal) })),
    body,
    bodyChoice: choiceOf(data.get(BODY)),
    photos: photos.filter(({ name }) => wanted.has(name)),
  };
}

function valuesIn(data: FormData, { id, inputs }: Proposal): ProposalValues {
  return Object.fromEntries(
    inputs.map(({ name }) => {
      const value = data.get(inputName(id, name));
      // A form writes line breaks as CR LF.
      return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''];
    }),
  );
}

function choiceOf(value: FormDataEntryValue | null): BodyChoice {
  return value === 'replace' || value === 'append' ? value : 'skip';
}
