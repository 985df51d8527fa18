import type { RouteData } from 'astro';

/** The part of Astro's RouteCache that is used here: astro/dist/core/render/route-cache.js. */
export interface ListedRoutes {
  get(route: RouteData): { staticPaths: readonly { props?: object | undefined }[] } | undefined;
}

/**
 * What `getStaticPaths` hands to a page as props was asked by no page: the page would stay as it is
 * when that changes.
 *
 * @throws naming the route
 */
export function refuseProps(routes: Iterable<RouteData>, listed: ListedRoutes): void {
  for (const route of new Set(routes)) {
    const { staticPaths = [] } = listed.get(route) ?? {};
    if (staticPaths.every(({ props = {} }) => Object.keys(props).length === 0)) continue;
    throw new Error(
      `getStaticPaths of ${route.component} hands props to its pages. Let the page ask the archive itself, so that it is rendered anew when the answer changes.`,
    );
  }
}
