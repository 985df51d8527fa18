import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Workers have no `document`. This part of the Markdown parser asks it for the names of characters
 * in browsers, and workers get the browsers' build of a package.
 */
const PACKAGE = 'decode-named-character-reference';

export function withoutDocument(): Plugin {
  return {
    name: 'without-document',
    enforce: 'pre',
    resolveId: (id) => (id === PACKAGE ? fileURLToPath(import.meta.resolve(PACKAGE)) : null),
  };
}
