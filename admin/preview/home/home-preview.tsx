import { useEffect, useState, type ReactElement } from 'react';
import { FRONT_STORIES, HEAD_SIZE } from '../../../src/archive/home-shape.ts';
import type { HomeBlock } from './home-blocks.ts';
import { publishedPage, type PublishedPage, type PublishedStory } from './published-page.ts';

interface Props {
  /** Addresses of the stories that stand first. */
  pinned: readonly string[];
  blocks: readonly HomeBlock[];
  links: readonly string[];
}

const PIECES = 4;

/** The home page with the stories that are published, in the order that the form says. */
export function HomePreview({ pinned, blocks, links }: Props): ReactElement {
  const pages = usePages(['/tin-tuc/', ...pinned, ...blocks.flatMap(({ path }) => path ?? [])]);
  const first = pinned.flatMap((path) => pages.get(path)?.stories ?? []);
  const latest = pages.get('/tin-tuc/')?.stories ?? [];
  const unpinned = latest.filter(({ path }) => !first.some((story) => story.path === path));
  const [lead, ...others] = [...first, ...unpinned].slice(0, FRONT_STORIES);
  const missing = pinned.filter((path) => pages.has(path) && pages.get(path) === undefined);
  return (
    <div className="site-home">
      {missing.map((path) => (
        <p key={path} className="dateline">
          Chưa có tin ở địa chỉ {path} trên trang đang chạy.
        </p>
      ))}
      <div className="front">
        {lead === undefined ? <p>Chưa có tin.</p> : <Card story={lead} form="lead" />}
        <div>
          <h2 className="rubric">Tin mới</h2>
          {others.map((story) => (
            <Card key={story.path} story={story} form="row" />
          ))}
        </div>
      </div>
      <div className="kinds">
        {blocks.map((block, index) => (
          <Block key={index} block={block} page={pages.get(block.path ?? '')} links={links} />
        ))}
      </div>
    </div>
  );
}

/** Pages of the published site by address, as they come; one that is not there is undefined. */
function usePages(paths: readonly string[]): ReadonlyMap<string, PublishedPage | undefined> {
  const [pages, setPages] = useState<ReadonlyMap<string, PublishedPage | undefined>>(new Map());
  const wanted = paths.join(' ');
  useEffect(() => {
    let isCurrent = true;
    for (const path of wanted.split(' ')) {
      void publishedPage(path).then((page) => {
        if (isCurrent) setPages((before) => new Map(before).set(path, page));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return pages;
}

interface BlockProps {
  block: HomeBlock;
  page: PublishedPage | undefined;
  links: readonly string[];
}

/** A part without stories is not shown on the page; while its choice is open, its place is. */
function Block({ block, page, links }: BlockProps): ReactElement | null {
  const { form, title, path } = block;
  const stories = page?.stories ?? [];
  if (form === 'links' ? links.length === 0 : path !== undefined && stories.length === 0) {
    return null;
  }
  return (
    <section className={form === 'photos' ? 'site-photos' : undefined}>
      <h2 className="rubric">{title ?? page?.heading}</h2>
      {form === 'links'
        ? links.map((label, index) => <p key={index}>{label}</p>)
        : stories
            .slice(0, form === 'photos' ? PIECES : HEAD_SIZE)
            .map((story) => (
              <Card key={story.path} story={story} form={form === 'photos' ? 'card' : 'line'} />
            ))}
    </section>
  );
}

function Card({ story, form }: { story: PublishedStory; form: string }): ReactElement {
  const { title, kind, lead, day, image } = story;
  return (
    <article className={`card ${form}`}>
      {image === undefined || form === 'line' ? null : (
        <div className="image">
          <img src={image} alt="" />
        </div>
      )}
      <div className="text">
        {kind === '' || form === 'line' ? null : <p className="kind">{kind}</p>}
        <h3 className="title">{title}</h3>
        {form === 'lead' ? <p className="lead">{lead}</p> : null}
        <p className="day">{day}</p>
      </div>
    </article>
  );
}
