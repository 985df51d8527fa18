/** Name of the widget above the form of a story, and of the field that shows it. */
export const STORY_TOOLS = 'story-tools';
