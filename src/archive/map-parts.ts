/** Parts of the map of the site beside those of months: pages without stories, and news of these days. */
export const PAGES_PART = 'trang';
export const NEWS_PART = 'tin-moi';
