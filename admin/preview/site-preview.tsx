import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { useDeferredValue, useMemo, type CSSProperties, type ReactElement } from 'react';
import { site, type Collection } from '../../src/model/index.ts';
import { vietnamToday } from '../../src/text/dates.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { checkEntry } from '../findings/check-entry.ts';
import { entryOf } from './entry-of.ts';
import { FindingsList } from './findings-list.tsx';
import { HomePreview } from './home/home-preview.tsx';
import { toSiteView, type SiteView } from './site-view.ts';

const MODEL: Collection = site;

/** The head of the site in its colour, and the home page with the stories that are out. */
export function SitePreview(props: PreviewTemplateComponentProps): ReactElement {
  const entry = useDeferredValue(props.entry);
  const { data, files } = useMemo(() => entryOf({ entry }), [entry]);
  const findings = useMemo(() => checkEntry(MODEL, data, files), [data, files]);
  const view = useMemo(() => toSiteView(data, vietnamToday(new Date())), [data]);
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
      <HomePreview pinned={view.pinned} blocks={view.blocks} links={view.links} />
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
