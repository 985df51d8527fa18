import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { news, type Collection } from '../../src/model/index.ts';
import { findPhoto, photoFigure, renderBody, toHtml } from '../../src/story/index.ts';
import { toVietnamMoment } from '../../src/text/dates.ts';
import { formatMoment } from '../../src/text/format-date.ts';
import { checkEntry } from '../findings/check-entry.ts';
import { textIn, type EntryData } from '../formats/entry-data.ts';
import { splitEntry } from '../formats/entry-format.ts';
import { entryOf } from './entry-of.ts';
import { FindingsList } from './findings-list.tsx';
import { Rendered } from './rendered.tsx';
import { toStoryView } from './story-view.ts';

const MODEL: Collection = news;

/** The story as readers will see it, by the renderer of the site and with its stylesheet. */
export function StoryPreview(props: PreviewTemplateComponentProps): ReactElement {
  const entry = useDeferredValue(props.entry);
  const { getAsset } = props;
  const { data, files } = useMemo(() => entryOf({ entry }), [entry]);
  const findings = useMemo(() => checkEntry(MODEL, data, files), [data, files]);
  const { fields, body } = splitEntry(MODEL, data);
  const view = toStoryView(fields, (name) => getAsset(name).url);
  const { html, placed } = renderBody(body, view);
  const cover = findPhoto(view, view.leadPhoto ?? '');
  const isShownAbove = cover !== undefined && !placed.includes(cover.src);
  return (
    <div className="preview" lang="vi">
      <FindingsList findings={findings} />
      <article className="story">
        <StoryHeader fields={fields} />
        <div className="column">
          {isShownAbove && <Rendered className="photo" html={toHtml(photoFigure(cover))} />}
          <Rendered className="prose" html={html} />
        </div>
      </article>
    </div>
  );
}

function StoryHeader({ fields }: { fields: EntryData }): ReactElement {
  const lead = textIn(fields, 'lead');
  const publishedAt = toVietnamMoment(textIn(fields, 'publishedAt'));
  return (
    <header className="heading">
      <h1>{textIn(fields, 'title') || 'Chưa có tiêu đề'}</h1>
      {publishedAt === undefined ? null : <p className="dateline">{formatMoment(publishedAt)}</p>}
      {lead === '' ? null : <p className="sapo">{lead}</p>}
    </header>
  );
}
