import { parseSaved, SAVED_KEY, type SavedStory } from './saved-list.ts';

export function readSaved(): SavedStory[] {
  try {
    return parseSaved(localStorage.getItem(SAVED_KEY));
  } catch {
    return [];
  }
}

/** @returns false where the browser keeps nothing for the site */
export function writeSaved(list: readonly SavedStory[]): boolean {
  try {
    localStorage.setItem(SAVED_KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}
