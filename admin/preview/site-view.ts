import { contrastOnPage, site, tidyEntry } from '../../src/model/index.ts';
import type { EntryData } from '../formats/entry-data.ts';
import { toHomeBlocks, toPinned, type HomeBlock } from './home/home-blocks.ts';
import { groupIn, itemsIn, wordIn } from './home/settings-words.ts';

/** What the preview shows of settings that may be half written. */
export interface SiteView {
  owner: string;
  title: string;
  tagline: string;
  emblem: string | undefined;
  /** A colour as the site takes it, with its contrast on the page. */
  accent: { colour: string; contrast: number } | undefined;
  navigation: string[];
  /** Addresses, in the order of the home page. */
  pinned: string[];
  /** The parts of the home page, in order. */
  blocks: HomeBlock[];
  links: string[];
}

/** @param today in Vietnam: pins end */
export function toSiteView(data: EntryData, today: string): SiteView {
  const tidied = tidyEntry(site, data);
  const colour = wordIn(groupIn(tidied, 'appearance'), 'accent');
  const isColour = /^#[0-9a-f]{6}$/u.test(colour);
  return {
    owner: wordIn(tidied, 'owner'),
    title: wordIn(tidied, 'title'),
    tagline: wordIn(tidied, 'tagline'),
    emblem: wordIn(tidied, 'emblem') || undefined,
    accent: isColour ? { colour, contrast: contrastOnPage(colour) } : undefined,
    navigation: itemsIn(tidied, 'navigation').map((item) => wordIn(item, 'label')),
    pinned: toPinned(data, today),
    blocks: toHomeBlocks(data),
    links: itemsIn(tidied, 'links').map((item) => wordIn(item, 'label')),
  };
}
