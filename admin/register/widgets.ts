import type { CMS } from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { bodyWidget } from '../body/body-widget.ts';
import { followingList, followingRelation } from '../decap/follow-value.ts';
import { photosWidget } from '../photos/desk/photos-widget.ts';
import { storyToolsWidget } from '../word/story-tools-widget.ts';

/** The widgets that the model's fields use, and no others. */
const WIDGETS = [string, text, number, boolean, datetime, select, object, image, file];

export function registerWidgets(cms: CMS): void {
  for (const { Widget } of WIDGETS) cms.registerWidget(Widget());
  cms.registerWidget(followingList(list.Widget()));
  cms.registerWidget(followingRelation(relation.Widget()));
  cms.registerWidget(storyToolsWidget);
  cms.registerWidget(bodyWidget);
  cms.registerWidget(photosWidget);
}
