import { defineMiddleware } from 'astro:middleware';
import { joinStyles } from './integrations/join-styles.ts';
import { narrowPolicy } from './integrations/narrow-policy.ts';
import { shortenScopes } from './integrations/shorten-scopes.ts';

/** The last hand on every page, in the build as in later publications of single pages. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const { headers, status, statusText } = response;
  if (headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(narrowPolicy(joinStyles(shortenScopes(await response.text()))), {
    headers,
    status,
    statusText,
  });
});
