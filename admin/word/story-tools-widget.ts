import type { CmsWidgetParam } from 'decap-cms-core';
import { lazyControl } from '../register/lazy-control.tsx';
import { STORY_TOOLS } from './story-tools.ts';

/** The widget above the form of a story; its field never has a value. */
export const storyToolsWidget = {
  name: STORY_TOOLS,
  controlComponent: lazyControl(async () => (await import('./story-bar.tsx')).StoryBar),
} as unknown as CmsWidgetParam;
