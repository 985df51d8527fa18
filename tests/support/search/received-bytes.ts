import type { BrowserContext, Request } from 'playwright-core';

const SEARCH_TYPES = new Set(['script', 'fetch', 'xhr', 'other']);

/** Notes what a context receives for scripts and data: page, styles, fonts and photos aside. */
export function watchRequests(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('requestfinished', (request) => {
    if (SEARCH_TYPES.has(request.resourceType())) requests.push(request);
  });
  return requests;
}

/** Bytes of the bodies as they were sent. */
export async function receivedBytes(
  requests: readonly Request[],
): Promise<{ bytes: number; requests: number }> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return {
    bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
    requests: requests.length,
  };
}
