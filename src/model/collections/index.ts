import { agencies } from './agency.ts';
import { pages } from './page.ts';
import { search, site, topics } from './settings.ts';
import { news } from './story.ts';

/** Collections whose entries are many files in one folder. */
export const FOLDERS = { news, agencies, pages } as const;

/** Single files under `content/settings/`. */
export const SETTINGS = { site, topics, search } as const;

export { agencies, news, pages, search, site, topics };
export type { AgencyData } from './agency.ts';
export type { PageData } from './page.ts';
export type { SearchSettings, SiteData, TopicsData } from './settings.ts';
export type { StoryData } from './story.ts';
