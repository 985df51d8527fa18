import { dropDraftFile } from '../decap/draft-files.ts';
import { changeField, fieldValue } from '../decap/state.ts';
import { storyDesk } from '../desk/story-desk.ts';
import type { StoryForm } from './fill-story.ts';

/** The story that is open in Decap. */
export function decapForm(): StoryForm {
  return {
    fields: { value: fieldValue, change: changeField },
    photos: storyDesk.photos,
    body: storyDesk.body,
    dropFile: dropDraftFile,
  };
}
