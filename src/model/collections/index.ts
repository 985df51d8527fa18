import { agencies } from './agency.ts';
import { pages } from './page.ts';
import { site, topics } from './settings.ts';
import { news } from './story.ts';

/** Collections whose entries are many files in one folder. */
export const FOLDERS = { news, agencies, pages } as const;

/** Single files under `content/settings/`. */
export const SETTINGS = { site, topics } as const;

export { agencies, news, pages, site, topics };
export type { AgencyData } from './agency.ts';
export type { PageData } from './page.ts';
export type { SiteData, TopicsData } from './settings.ts';
export type { StoryData } from './story.ts';
