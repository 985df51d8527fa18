import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import type { RouteData } from 'astro';
import { PHOTO_FRAME } from '../../archive/index.ts';
import { pageFile, requestPath } from './page-file.ts';
import { bundleFile, readRendererFacts, type RendererFacts } from './renderer-folder.ts';
import { whileListing } from './note-inquiries.ts';
import { refuseProps } from './refuse-props.ts';
import { recallImages } from './static-images.ts';

/** A page that the site has now. */
export interface PagePlace {
  /** As Astro names it: `/tin-tuc/2021/so-ket`. */
  address: string;
  component: string;
  file: string;
}

export interface SitePages {
  pages: readonly PagePlace[];
  /** Is filled for every photo, and no page itself. */
  frame: PagePlace;
}

/** The built application, with which single pages are rendered as the build renders all. */
export interface Renderer {
  /** Every page of the site, from the answers of the supplied reader. */
  listPages(): Promise<SitePages>;
  render(page: PagePlace): Promise<Buffer>;
}

/** The part of Astro's BuildApp that is used here: astro/dist/core/build/app.js. */
interface BuildApp extends StaticPathsApp {
  routeCache: NonNullable<StaticPathsApp['routeCache']>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** @throws when there is no whole renderer in the folder */
export async function openRenderer(folder: string, siteUrl: string): Promise<Renderer> {
  const facts = await readRendererFacts(folder);
  if (facts === undefined) throw new Error(`No renderer in ${folder}`);
  recallImages(facts.images);
  return openApplication(bundleFile(folder, facts), facts, siteUrl);
}

/** @param file of the bundle that holds the application */
export async function openApplication(
  file: string,
  facts: Pick<RendererFacts, 'styles' | 'scripts'>,
  siteUrl: string,
): Promise<Renderer> {
  const app = await startApp(file, facts);
  const routes = new Map<PagePlace, RouteData>();
  return {
    listPages: () => placesOf(app, routes),
    render: async (page) => {
      const routeData = routes.get(page);
      if (routeData === undefined) throw new Error(`${page.address} is no page of this site`);
      const url = new URL(requestPath(page.address, routeData.type), siteUrl);
      const response = await app.render(new Request(url), { routeData });
      if (response.status >= 300 && response.status < 400) {
        throw new Error(`${page.address} answers ${String(response.status)}`);
      }
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

async function startApp(
  file: string,
  facts: Pick<RendererFacts, 'styles' | 'scripts'>,
): Promise<BuildApp> {
  const { app } = (await import(pathToFileURL(file).href)) as { app: BuildApp };
  app.setInternals({
    pagesByKeys: new Map(facts.styles.map(([key, styles]) => [key, { styles }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({
    settings: { scripts: facts.scripts },
    logger: { options: { destination: { write: () => true } } },
  });
  return app;
}

const FRAME = PHOTO_FRAME.path.replace(/\/$/, '');

/** As Astro does, the first of two pages with one address is the one that is built. */
async function placesOf(app: BuildApp, routes: Map<PagePlace, RouteData>): Promise<SitePages> {
  // Within one process the site may change between two calls.
  app.routeCache.clearAll();
  routes.clear();
  const found = new Map<string, PagePlace>();
  const paths = await whileListing(() => new StaticPaths(app).getAll());
  for (const { pathname, route } of paths) {
    const key = pathname.replace(/\/$/, '');
    if (found.has(key)) continue;
    const place = {
      address: pathname,
      component: route.component,
      file: pageFile(pathname, route.type),
    };
    found.set(key, place);
    routes.set(place, route);
  }
  refuseProps(routes.values(), app.routeCache);
  const frame = found.get(FRAME);
  if (frame === undefined) throw new Error(`The site has no ${PHOTO_FRAME.path}`);
  found.delete(FRAME);
  return { pages: [...found.values()], frame };
}
