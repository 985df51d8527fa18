import { defineMiddleware } from 'astro:middleware';
import { joinStyles } from './integrations/join-styles.ts';
import { keepUsedFocus } from './integrations/keep-used-focus.ts';
import { narrowPolicy } from './integrations/narrow-policy.ts';
import { shortenScopes } from './integrations/shorten-scopes.ts';

/** The last hand on every page, in the build as in later publications of single pages. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const { headers, status, statusText } = response;
  // In development Vite puts the styles of components into the page again, under their whole names.
  if (import.meta.env.DEV) return response;
  if (headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = joinStyles(keepUsedFocus(shortenScopes(await response.text())));
  return new Response(narrowPolicy(html), { headers, status, statusText });
});
