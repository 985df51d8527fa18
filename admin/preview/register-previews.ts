import type { CMS } from 'decap-cms-core';
import { news, pages, site } from '../../src/model/index.ts';
import { PagePreview } from './page-preview.tsx';
import stylesheet from './preview.css?url';
import { SitePreview } from './site-preview.tsx';
import { StoryPreview } from './story-preview.tsx';

/** The pane beside the form: the site's renderer and stylesheet on what is being written. */
export function registerPreviews(cms: CMS): void {
  cms.registerPreviewStyle(stylesheet);
  cms.registerPreviewTemplate(news.name, StoryPreview);
  cms.registerPreviewTemplate(pages.name, PagePreview);
  cms.registerPreviewTemplate(site.name, SitePreview);
}
