import { draftStory } from './draft-story.ts';
import { readWord } from './read-word.ts';
import type { StoryDraft } from './story-draft.ts';

export { chairAsPerson, guessHost, guessKind, isAllCapitals } from './guess-story.ts';
export type { Agency } from './guess-story.ts';
export { draftStory } from './draft-story.ts';
export { readWord } from './read-word.ts';
export { NotWordError } from './refusals.ts';
export type { ImportedDocument } from '../blocks/blocks.ts';
export type { DraftPhoto, Proposals, ProposedDocument, StoryDraft } from './story-draft.ts';

/**
 * A story from the bytes of a .docx file.
 *
 * @throws {NotWordError} when they are none.
 */
export async function importWord(bytes: Uint8Array): Promise<StoryDraft> {
  return draftStory(await readWord(bytes));
}
