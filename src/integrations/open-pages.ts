import { openApplication } from '../release/site/open-renderer.ts';
import { withInquiries } from '../release/site/note-inquiries.ts';
import type { NotedPage } from '../release/site/page-record.ts';
import type { RendererFacts } from '../release/site/renderer-folder.ts';
import { refuseImages } from '../release/site/static-images.ts';

/** Where the application is that Astro built, and what it needs to know. */
export interface ApplicationPlace extends Pick<RendererFacts, 'styles' | 'scripts'> {
  /** File of the bundle. */
  file: string;
}

export interface PageTask {
  /** As Astro names it. */
  address: string;
  component: string;
}

/** Undefined when only the thread of Astro can render the page, or say what is wrong with it. */
export type RenderPage = (page: PageTask) => Promise<NotedPage | undefined>;

/** Lets a thread beside that of Astro render pages, from the answers of the reader supplied there. */
export async function openPages(place: ApplicationPlace, siteUrl: string): Promise<RenderPage> {
  refuseImages();
  const renderer = await openApplication(place.file, place, siteUrl);
  const { pages } = await renderer.listPages();
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return async ({ address, component }) => {
    const page = byAddress.get(address);
    if (page?.component !== component) return undefined;
    try {
      const { made, inquiries } = await withInquiries(() => renderer.render(page));
      return { body: new Uint8Array(made), inquiries };
    } catch {
      return undefined;
    }
  };
}
