import type { PhotoView, StoryData } from '../model/index.ts';

export type { PhotoImage, PhotoView } from '../model/index.ts';

/** Fields of a story that its body may place as a table or list. */
export type StoryLists = Pick<StoryData, 'figures' | 'tasks' | 'awards' | 'documents'>;

/** What the renderer needs of a story beside its body. */
export interface StoryView {
  data?: StoryLists | undefined;
  /** In the order of the story's list. */
  photos: readonly PhotoView[];
  /** File name of the photo that the page shows above the body; galleries leave it out. */
  leadPhoto?: string | undefined;
  /** Public addresses of the other files beside the story, by name. */
  files?: Readonly<Record<string, string>> | undefined;
}

/** For a body that belongs to no story, such as a standing page. */
export const EMPTY_VIEW: StoryView = { photos: [] };
