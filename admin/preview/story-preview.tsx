import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { KINDS, news, type Collection, type Kind } from '../../src/model/index.ts';
import { renderBody } from '../../src/story/index.ts';
import { checkEntry } from '../findings/check-entry.ts';
import { textIn } from '../formats/entry-data.ts';
import { splitEntry } from '../formats/entry-format.ts';
import { entryOf } from './entry-of.ts';
import { FindingsList } from './findings-list.tsx';
import { toStoryView } from './story-view.ts';

const MODEL: Collection = news;

/** The story as readers will see it, by the renderer of the site and with its stylesheet. */
export function StoryPreview(props: PreviewTemplateComponentProps): ReactElement {
  const entry = useDeferredValue(props.entry);
  const { getAsset } = props;
  const { data, files } = useMemo(() => entryOf({ entry }), [entry]);
  const findings = useMemo(() => checkEntry(MODEL, data, files), [data, files]);
  const { fields, body } = splitEntry(MODEL, data);
  const urlOf = (name: string): string => getAsset(name).url;
  const { html } = renderBody(body, toStoryView(fields, urlOf));
  const lead = textIn(fields, 'lead');
  const kind = kindName(textIn(fields, 'kind'));
  return (
    <>
      <FindingsList findings={findings} />
      <article className="story">
        <header>
          {kind === '' ? null : <p className="story__kind">{kind}</p>}
          <h1>{textIn(fields, 'title') || 'Chưa có tiêu đề'}</h1>
          {lead === '' ? null : <p className="story__lead">{lead}</p>}
        </header>
        {/* The renderer builds its HTML from a closed set of elements; nothing typed becomes markup. */}
        <div className="story__body" dangerouslySetInnerHTML={{ __html: html }} />
      </article>
    </>
  );
}

function kindName(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as Kind] : '';
}
