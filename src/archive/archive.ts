import {
  KINDS,
  type EmblemView,
  type PhotoImage,
  type SearchSettings,
  type SiteData,
  type TopicsData,
} from '../model/index.ts';
import { vietnamToday } from '../text/dates.ts';
import { agencyPath, kindPath, pagePath, storyPath, topicPath } from './addresses.ts';
import { formerAgency, NOTHING_FORMER, openFormer, type FormerContent } from './former.ts';
import { addressPhotos } from './photo-addresses.ts';
import { makeSection, numberPages, type NumberedPage, type Section } from './section.ts';
import type { Agency, Page, Story, StoryEntry } from './story.ts';
import { presentTopics, underPresentTopics } from './topics.ts';

export interface ArchiveSource {
  stories: readonly StoryEntry[];
  agencies: readonly Omit<Agency, 'path'>[];
  pages: readonly Omit<Page, 'path'>[];
  site: SiteData;
  emblem?: EmblemView | undefined;
  topics: TopicsData;
  /** Words that the search knows beside the common ones; pages do without. */
  search?: SearchSettings;
  /** What stood on the site once; nothing where no history is known. */
  former?: FormerContent;
  /** The moment of the build: later stories are not out yet. */
  now: Date;
}

/** Everything that a page can ask about the content; only what is out stands in it. */
export interface Archive {
  /** The day of the build in Vietnam. */
  today: string;
  site: SiteData;
  /** The emblem of the settings, made for pages. */
  emblem: EmblemView | undefined;
  topics: TopicsData['topics'];
  search: SearchSettings;
  pages: readonly Page[];
  agencies: readonly Agency[];
  agency(id: string): Agency | undefined;
  /** Newest first. */
  stories: readonly Story[];
  /** Withdrawn stories: their addresses say so. */
  withdrawn: readonly Story[];
  /** Addresses of drafts and of stories for later. */
  notOut: ReadonlySet<string>;
  /** What stood on the site once, of which only the addresses still answer. */
  former: Omit<FormerContent, 'stories'> & { stories: readonly Story[] };
  numberedPages: readonly NumberedPage[];
  kinds: readonly Section[];
  topicSections: readonly Section[];
  agencySections: readonly Section[];
}

export function createArchive(source: ArchiveSource): Archive {
  const present = presentTopics(source.topics.topics);
  const { out = [], later = [] } = Object.groupBy(source.stories, ({ data }) =>
    !data.draft && Date.parse(data.publishedAt) <= source.now.getTime() ? 'out' : 'later',
  );
  const released = out
    .map((entry) => toStory(present.size === 0 ? entry : underPresentTopics(entry, present)))
    .sort(newestFirst);
  const stories = released.filter(({ data }) => data.withdrawn === undefined);
  const agencies = source.agencies.map((agency) => ({ ...agency, path: agencyPath(agency.id) }));
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return {
    today: vietnamToday(source.now),
    site: source.site,
    emblem: source.emblem,
    topics: source.topics.topics,
    search: source.search ?? { synonyms: [], successions: [] },
    pages: source.pages.map((page) => ({ ...page, path: pagePath(page.id) })),
    agencies,
    agency: (id) => byId.get(id),
    stories,
    withdrawn: released.filter(({ data }) => data.withdrawn !== undefined),
    notOut: new Set(later.map(({ id, data }) => storyPath(id, data.slug))),
    former: openHistory(source, present),
    ...listsOf(stories, source.topics.topics, agencies),
  };
}

function openHistory(
  { former = NOTHING_FORMER, now }: ArchiveSource,
  present: ReadonlyMap<string, string>,
): Archive['former'] {
  const isOut = ({ publishedAt }: { publishedAt: string }): boolean =>
    Date.parse(publishedAt) <= now.getTime();
  const stories = former.stories.map(openFormer).filter(({ data }) => isOut(data));
  const files = former.files.filter(isOut);
  const underPresent = (story: Story): Story => {
    const { data } = underPresentTopics(story, present);
    return { ...story, data };
  };
  return { ...former, files, stories: present.size === 0 ? stories : stories.map(underPresent) };
}

/** The archive as it would be had nothing ever been taken out of it. */
export function withFormer(archive: Archive): Archive {
  const { former } = archive;
  const present = [...archive.stories, ...archive.withdrawn];
  const stories = [...present, ...former.stories].sort(newestFirst);
  const agencies = [
    ...archive.agencies,
    ...former.agencies.filter((id) => archive.agency(id) === undefined).map(formerAgency),
  ];
  const listed = new Set(archive.topics.map(({ slug }) => slug));
  const topics = former.topics
    .filter((slug) => !listed.has(slug))
    .map((slug) => ({ slug, name: slug, formerSlugs: [] }));
  return {
    ...archive,
    stories,
    withdrawn: [],
    agencies,
    ...listsOf(stories, [...archive.topics, ...topics], agencies),
    // States of one story are no further stories.
    numberedPages: numberPages([...new Map(stories.map((story) => [story.id, story])).values()]),
  };
}

/** Every image whose files a release holds. */
export function imagesOf({
  stories,
  agencies,
  emblem,
}: Pick<Archive, 'stories' | 'agencies' | 'emblem'>): PhotoImage[] {
  const photos = stories.flatMap((story) => [
    ...story.photos.map(({ image }) => image),
    ...(story.card === undefined ? [] : [story.card]),
  ]);
  const ofAgencies = agencies.flatMap((agency) => agency.emblem ?? []);
  const ofSite = emblem === undefined ? [] : [emblem.image, emblem.icon];
  return [...photos, ...ofAgencies, ...ofSite];
}

function toStory(entry: StoryEntry): Story {
  const { id, data } = entry;
  const path = storyPath(id, data.slug);
  const photos = addressPhotos(path, entry.photos);
  return {
    ...entry,
    photos,
    path,
    year: Number(id.slice(0, 4)),
    cover: coverOf({ data, photos }),
  };
}

/** The photo that stands for a story. */
export function coverOf<P extends { src: string }>({
  data,
  photos,
}: {
  data: { cover?: string | undefined };
  photos: readonly P[];
}): P | undefined {
  return photos.find(({ src }) => src === data.cover) ?? photos[0];
}

/** By time of publication, then by id, so that the order never depends on the file system. */
function newestFirst(a: Story, b: Story): number {
  return Date.parse(b.data.publishedAt) - Date.parse(a.data.publishedAt) || (a.id < b.id ? -1 : 1);
}

function listsOf(
  stories: readonly Story[],
  topics: TopicsData['topics'],
  agencies: readonly Agency[],
): Pick<Archive, 'numberedPages' | 'kinds' | 'topicSections' | 'agencySections'> {
  return {
    numberedPages: numberPages(stories),
    kinds: Object.entries(KINDS).map(([id, name]) =>
      makeSection(
        id,
        name,
        kindPath(id),
        stories.filter(({ data }) => data.kind === id),
      ),
    ),
    topicSections: topics.map(({ slug, name }) =>
      makeSection(
        slug,
        name,
        topicPath(slug),
        stories.filter(({ data }) => data.topics.includes(slug)),
      ),
    ),
    agencySections: agencies.map(({ id, data, path }) =>
      makeSection(
        id,
        data.name,
        path,
        stories.filter((story) => story.data.host === id),
      ),
    ),
  };
}
