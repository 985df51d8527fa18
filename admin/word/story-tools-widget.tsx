import type { CmsWidgetParam } from 'decap-cms-core';
import { Component, type ReactElement } from 'react';
import { StoryBar } from './story-bar.tsx';

/** Name of the widget, and of the field that shows it; the field never has a value. */
export const STORY_TOOLS = 'story-tools';

/** A class, for Decap asks its controls for a ref. */
class StoryTools extends Component {
  override render(): ReactElement {
    return <StoryBar />;
  }
}

export const storyToolsWidget = {
  name: STORY_TOOLS,
  controlComponent: StoryTools,
} as unknown as CmsWidgetParam;
