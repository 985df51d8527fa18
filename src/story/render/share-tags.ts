import { element, toHtml } from './hast.ts';

/** The picture that stands for a page where it is shared. */
export interface ShareImage {
  /** Root-relative. */
  url: string;
  widthPx: number;
  heightPx: number;
  alt: string;
}

/** Tags for the head of a page: Open Graph and Twitter, with absolute addresses. */
export function shareTags({ url, widthPx, heightPx, alt }: ShareImage, siteUrl: string): string {
  const graph = {
    'og:image': new URL(url, siteUrl).href,
    'og:image:type': 'image/jpeg',
    'og:image:width': String(widthPx),
    'og:image:height': String(heightPx),
    'og:image:alt': alt,
  };
  return toHtml([
    ...Object.entries(graph).map(([property, content]) => element('meta', { property, content })),
    element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]);
}
