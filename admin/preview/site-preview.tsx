import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { useDeferredValue, useMemo, type CSSProperties, type ReactElement } from 'react';
import { site, type Collection } from '../../src/model/index.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { checkEntry } from '../findings/check-entry.ts';
import { entryOf } from './entry-of.ts';
import { FindingsList } from './findings-list.tsx';
import { toSiteView, type SiteView } from './site-view.ts';

const MODEL: Collection = site;

/** The head of the site, its colour, and the home page part by part. */
export function SitePreview(props: PreviewTemplateComponentProps): ReactElement {
  const entry = useDeferredValue(props.entry);
  const { data, files } = useMemo(() => entryOf({ entry }), [entry]);
  const findings = useMemo(() => checkEntry(MODEL, data, files), [data, files]);
  const view = useMemo(() => toSiteView(data), [data]);
  const { accent, emblem } = view;
  const emblemUrl = emblem === undefined ? undefined : props.getAsset(emblem).url;
  const style = accent === undefined ? {} : ({ '--accent': accent.colour } as CSSProperties);
  return (
    <div className="preview" lang="vi" style={style}>
      <FindingsList findings={findings} />
      <SiteHead view={view} emblemUrl={emblemUrl} />
      {accent === undefined ? null : (
        <p className="dateline">
          Màu nhấn {accent.colour}: độ tương phản{' '}
          {formatNumber(Math.floor(accent.contrast * 10) / 10)}, cần ít nhất 4,5.
        </p>
      )}
      <Parts name="Đứng đầu trang chủ" items={[...view.pinned, 'Tin mới nhất']} />
      <Parts name="Các mục bên dưới" items={view.parts} />
      <Parts name="Liên kết" items={view.links} />
    </div>
  );
}

function SiteHead({ view, emblemUrl }: { view: SiteView; emblemUrl: string | undefined }) {
  return (
    <header className="site-head">
      <p className="dateline">{view.owner}</p>
      <p className="site-name">
        {emblemUrl === undefined ? null : <img src={emblemUrl} alt="" />}
        {view.title}
      </p>
      <p className="dateline">{view.tagline}</p>
      <p className="site-menu">
        {view.navigation.map((label, index) => (
          <span key={index}>{label}</span>
        ))}
      </p>
    </header>
  );
}

function Parts({ name, items }: { name: string; items: readonly string[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section className="site-parts">
      <h2 className="rubric">{name}</h2>
      <ol>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ol>
    </section>
  );
}
