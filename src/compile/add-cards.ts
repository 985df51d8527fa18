import { coverOf, type StoryEntry } from '../archive/index.ts';
import type { AgencyData, EmblemView, SiteData } from '../model/index.ts';
import { cardId, type CardRequest } from '../photos/card/share-card.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { formatDay } from '../text/format-date.ts';

/** What every card shows of the site. */
interface CardLooks {
  site: Pick<SiteData, 'title' | 'appearance'>;
  emblem: EmblemView | undefined;
}

interface CardSource extends CardLooks {
  agencies: readonly { id: string; data: AgencyData }[];
}

/** Gives every story that readers may share its card; only cards of something new are drawn. */
export async function addCards(
  photos: PhotoStore,
  stories: readonly StoryEntry[],
  { agencies, site, emblem }: CardSource,
): Promise<StoryEntry[]> {
  const names = new Map(agencies.map(({ id, data }) => [id, data.name]));
  return Promise.all(
    stories.map(async (story) => {
      if (story.data.draft || story.data.withdrawn !== undefined) return story;
      const request = cardRequest(story, names.get(story.data.host) ?? '', { site, emblem });
      // Taken over with the story: nobody has touched the cache in between.
      if (story.card?.id === cardId(request)) return story;
      return { ...story, card: await photos.drawCard(request) };
    }),
  );
}

export function cardRequest(
  story: Pick<StoryEntry, 'data' | 'photos'>,
  agency: string,
  { site, emblem }: CardLooks,
): CardRequest {
  const { data } = story;
  const cover = coverOf(story);
  return {
    text: { title: data.title, agency, site: site.title, day: formatDay(data.event.start) },
    accent: site.appearance?.accent,
    icon: emblem?.icon,
    photo: cover && { image: cover.image, focus: cover.focus ?? { x: 50, y: 50 } },
  };
}
