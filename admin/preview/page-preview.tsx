import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { pages, type Collection } from '../../src/model/index.ts';
import { renderBody } from '../../src/story/index.ts';
import { checkEntry } from '../findings/check-entry.ts';
import { textIn } from '../formats/entry-data.ts';
import { splitEntry } from '../formats/entry-format.ts';
import { entryOf } from './entry-of.ts';
import { FindingsList } from './findings-list.tsx';
import { Rendered } from './rendered.tsx';

const MODEL: Collection = pages;

/** A standing page as readers will see it. */
export function PagePreview(props: PreviewTemplateComponentProps): ReactElement {
  const entry = useDeferredValue(props.entry);
  const { data } = useMemo(() => entryOf({ entry }), [entry]);
  const findings = useMemo(() => checkEntry(MODEL, data), [data]);
  const { fields, body } = splitEntry(MODEL, data);
  return (
    <div className="preview" lang="vi">
      <FindingsList findings={findings} />
      <h1>{textIn(fields, 'title') || 'Chưa có tiêu đề'}</h1>
      <Rendered className="prose" html={renderBody(body).html} />
    </div>
  );
}
