export type RouteType = 'page' | 'endpoint' | 'redirect' | 'fallback';

/**
 * Where Astro puts what an address shows, with `build.format: 'directory'`.
 * Mirrors getOutFile of astro/dist/core/build/common.js; the tests compare it with a real build.
 */
export function pageFile(address: string, type: RouteType): string {
  const path = address.replace(/^\//, '');
  if (type === 'endpoint') return path;
  if (address === '/404' || address === '/500') return `${path}.html`;
  return `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`;
}

/** The address as a request names it, with `trailingSlash: 'always'`. */
export function requestPath(address: string, type: RouteType): string {
  if (type === 'endpoint' && /\.[^/]+$/.test(address)) return address;
  return address.endsWith('/') ? address : `${address}/`;
}
