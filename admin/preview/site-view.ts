import { contrastOnPage, HOME_SECTIONS, site, tidyEntry } from '../../src/model/index.ts';
import type { EntryData } from '../formats/entry-data.ts';

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
  /** Names of the parts of the home page, in order. */
  parts: string[];
  links: string[];
}

export function toSiteView(data: EntryData): SiteView {
  const tidied = tidyEntry(site, data);
  const home = groupIn(tidied, 'home');
  const colour = wordIn(groupIn(tidied, 'appearance'), 'accent');
  const isColour = /^#[0-9a-f]{6}$/u.test(colour);
  const parts = itemsIn(home, 'sections').map(partName);
  return {
    owner: wordIn(tidied, 'owner'),
    title: wordIn(tidied, 'title'),
    tagline: wordIn(tidied, 'tagline'),
    emblem: wordIn(tidied, 'emblem') || undefined,
    accent: isColour ? { colour, contrast: contrastOnPage(colour) } : undefined,
    navigation: itemsIn(tidied, 'navigation').map((item) => wordIn(item, 'label')),
    pinned: itemsIn(home, 'pinned').map((item) => wordIn(item, 'address')),
    parts: parts.length > 0 ? parts : [HOME_SECTIONS.anh, HOME_SECTIONS['moi-loai']],
    links: itemsIn(tidied, 'links').map((item) => wordIn(item, 'label')),
  };
}

function partName(part: EntryData): string {
  const show = wordIn(part, 'show');
  const named = Object.entries(HOME_SECTIONS).find(([value]) => value === show)?.[1] ?? '';
  return wordIn(part, 'title') || named;
}

function wordIn(data: EntryData, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

function groupIn(data: EntryData, key: string): EntryData {
  const value = data[key];
  return isData(value) ? value : {};
}

function itemsIn(data: EntryData, key: string): EntryData[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is EntryData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
