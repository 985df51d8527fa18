import type { LightboxPhoto } from './read-photo.ts';

/** What the history holds of an open photo. */
interface Entry {
  lightbox: number;
}

/** The address of an open photo is that of its page: to share, to reload, and to close by going back. */
export interface PhotoAddress {
  enter(index: number, photo: LightboxPhoto): void;
  change(index: number, photo: LightboxPhoto): void;
  /** Goes back to the address of the page, unless the reader has gone there already. */
  leave(): void;
}

/** @param follow hears where the reader went by the buttons of the browser; undefined: to the page */
export function followAddress(follow: (index: number | undefined) => void): PhotoAddress {
  addEventListener('popstate', () => follow(openIndex()));
  const entryOf = (lightbox: number): Entry => ({ lightbox });
  return {
    enter: (index, { page }) => {
      // The photo that is given the focus decides what is in sight after closing.
      history.scrollRestoration = 'manual';
      history.pushState(entryOf(index), '', page);
    },
    change: (index, { page }) => history.replaceState(entryOf(index), '', page),
    leave: () => {
      if (openIndex() === undefined) history.scrollRestoration = 'auto';
      else history.back();
    },
  };
}

function openIndex(): number | undefined {
  return (history.state as Partial<Entry> | null)?.lightbox;
}
