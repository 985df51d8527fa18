import type { SiteData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { HEAD_SIZE, USUAL_SECTIONS } from '../home-shape.ts';
import { destinationsOf, plainPath } from '../moved.ts';
import { placesOf } from '../places.ts';
import type { Section } from '../section.ts';
import type { Story } from '../story.ts';
import { kindHeads } from './section-questions.ts';
import { albums, videos, type VideoView } from './library-questions.ts';
import { cardOf, type Album, type StoryCard } from './views.ts';

/** A part of the home page under the newest stories. */
export type HomePart =
  | {
      form: 'photos';
      title: string | undefined;
      albums: readonly Album[];
      videos: readonly VideoView[];
    }
  | { form: 'links'; title: string | undefined; links: SiteData['links'] }
  | { form: 'stories'; id: string; title: string; path: string; stories: readonly StoryCard[] };

/** One more than are shown: the story above is left out. */
const ALBUMS = 6;
const VIDEOS = 2;

/** The stories that the editors pinned, in their order, then the newest. */
export function homeStories(archive: Archive, count: number): StoryCard[] {
  const { site, stories } = archive;
  const pinned = (site.home?.pinned ?? [])
    .filter(({ until }) => until === undefined || until >= archive.today)
    .map(({ address }) => storyAt(archive, address))
    .filter((story) => story !== undefined);
  return [...new Set([...pinned, ...stories])].slice(0, count).map(cardOf);
}

/** In the editors' order; a part without stories or links is not shown. */
export function homeParts(archive: Archive): HomePart[] {
  const chosen = archive.site.home?.sections ?? [];
  return (chosen.length === 0 ? USUAL_SECTIONS : chosen).flatMap((section) =>
    partsOf(archive, section),
  );
}

type Chosen = Partial<NonNullable<SiteData['home']>['sections'][number]>;

function partsOf(archive: Archive, { show, kind, topic, agency, title }: Chosen): HomePart[] {
  const { site, kinds, topicSections, agencySections } = archive;
  switch (show) {
    case 'anh':
      return [
        { form: 'photos', title, albums: albums(archive, ALBUMS), videos: videos(archive, VIDEOS) },
      ];
    case 'lien-ket':
      return site.links.length === 0 ? [] : [{ form: 'links', title, links: site.links }];
    case 'moi-loai':
      return kindHeads(archive, HEAD_SIZE).map(({ id, name, path, stories }) => ({
        form: 'stories',
        id: `loai-${id}`,
        title: name,
        path,
        stories,
      }));
    case 'loai-tin':
      return headOf(kinds, `loai-${kind ?? ''}`, kind, title);
    case 'chu-de':
      return headOf(topicSections, `chu-de-${topic ?? ''}`, topic, title);
    default:
      return headOf(agencySections, `don-vi-${agency ?? ''}`, agency, title);
  }
}

function headOf(
  sections: readonly Section[],
  id: string,
  wanted: string | undefined,
  title: string | undefined,
): HomePart[] {
  const section = sections.find((each) => each.id === wanted);
  if (section === undefined || section.stories.length === 0) return [];
  const stories = section.stories.slice(0, HEAD_SIZE).map(cardOf);
  return [{ form: 'stories', id, title: title ?? section.name, path: section.path, stories }];
}

/** A story that is out, by an address as an editor copied it; a former one is as good. */
function storyAt(archive: Archive, written: string): Story | undefined {
  const path = `${written.replace(/^https?:\/\/[^/]+/u, '').replace(/\/$/u, '')}/`;
  const destination = destinationsOf(archive).get(plainPath(path) ?? '');
  const found = placesOf(archive).byPath.get(destination?.path ?? path);
  return found?.data.withdrawn === undefined ? found : undefined;
}
