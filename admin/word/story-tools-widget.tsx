import type { CmsWidgetParam } from 'decap-cms-core';
import { Component, type ReactElement } from 'react';
import { StoryBar } from './story-bar.tsx';
import { STORY_TOOLS } from './story-tools.ts';

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
