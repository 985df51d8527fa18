import { news, type PhotoImage } from '../../src/model/index.ts';
import type { StoryView } from '../../src/story/index.ts';
import { textIn, type EntryData } from '../formats/entry-data.ts';

/** Shown until the browser has read a photo: one transparent pixel. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
/** The browser takes the real proportions from the file as soon as it is there. */
const STAND_IN = { widthPx: 1200, heightPx: 800 } as const;

/**
 * What the renderer can show of a story that is still being written: every item that is right on
 * its own, although others are not.
 *
 * @param urlOf address of a file beside the story, saved or not; empty while it is being read
 */
export function toStoryView(fields: EntryData, urlOf: (name: string) => string): StoryView {
  const listed = rightItems('photos', fields);
  return {
    data: {
      figures: rightItems('figures', fields),
      tasks: rightItems('tasks', fields),
      awards: rightItems('awards', fields),
      documents: rightItems('documents', fields),
    },
    photos: listed.map((photo) => ({ ...photo, image: previewImage(photo.src, urlOf) })),
    leadPhoto: textIn(fields, 'cover') || listed[0]?.src,
    files: Object.fromEntries(videoFiles(fields).map((name) => [name, urlOf(name)])),
  };
}

function previewImage(name: string, urlOf: (name: string) => string): PhotoImage {
  const url = urlOf(name) || BLANK;
  return { ...STAND_IN, id: name, color: '#ffffff', avif: [], jpeg: { ...STAND_IN, url } };
}

type ListField = 'figures' | 'tasks' | 'awards' | 'documents' | 'photos';
type ItemsOf<K extends ListField> = NonNullable<
  ReturnType<ReturnType<(typeof news.fields)[K]['toZod']>['parse']>
>;

function rightItems<K extends ListField>(key: K, fields: EntryData): ItemsOf<K> {
  const schema = news.fields[key].toZod() as { safeParse(value: unknown): { data?: unknown } };
  const items: unknown[] = Array.isArray(fields[key]) ? fields[key] : [];
  return items.flatMap((item) => schema.safeParse([item]).data ?? []) as ItemsOf<K>;
}

function videoFiles(fields: EntryData): string[] {
  const videos: unknown[] = Array.isArray(fields['videos']) ? fields['videos'] : [];
  return videos.flatMap((video) => {
    const { src } = video as { src?: unknown };
    return typeof src === 'string' && !src.includes('/') ? [src] : [];
  });
}
