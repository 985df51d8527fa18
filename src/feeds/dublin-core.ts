import type { AgencyCard, Story } from '../archive/index.ts';
import { publishedOf } from './linked-data/story.ts';

interface Context {
  host: AgencyCard | undefined;
  owner: string;
  siteUrl: string;
}

/** The six elements that Thông tư 24/2011/TT-BTTTT asks of every news item, for `<meta>`. */
export function dublinCore({ data, path }: Story, { host, owner, siteUrl }: Context) {
  const { title, lead, byline } = data;
  return {
    'DC.title': title,
    'DC.creator': byline?.name ?? byline?.unit ?? host?.data.name ?? owner,
    'DC.date': publishedOf(data),
    'DC.description': lead,
    'DC.publisher': owner,
    'DC.identifier': new URL(path, siteUrl).href,
  };
}
