/** A story that a reader saved on the device. */
export interface SavedStory {
  path: string;
  title: string;
  /** Day of the meeting, as the page writes it. */
  day: string;
}

/** Key in localStorage. */
export const SAVED_KEY = 'tin-da-luu';
const MOST = 200;

/** Whatever stands in the storage gives a list that can be shown. */
export function parseSaved(stored: string | null): SavedStory[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** The list with the story first, or without it when it was there. */
export function toggleSaved(list: readonly SavedStory[], story: SavedStory): SavedStory[] {
  const others = list.filter(({ path }) => path !== story.path);
  return others.length < list.length ? others : [story, ...others].slice(0, MOST);
}

function isSaved(value: unknown): value is SavedStory {
  if (typeof value !== 'object' || value === null) return false;
  const { path, title, day } = value as Partial<Record<keyof SavedStory, unknown>>;
  // Only addresses of this site: another would be a link that somebody else put here.
  return (
    typeof path === 'string' &&
    /^\/(?![/\\])/u.test(path) &&
    typeof title === 'string' &&
    typeof day === 'string'
  );
}
