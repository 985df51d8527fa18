import { expect, test } from 'vitest';
import { shortenScopes } from '../../../src/integrations/shorten-scopes.ts';

test('gives every scope of a page one short name, in styles as in elements', () => {
  const html =
    '<style>p[data-astro-cid-nns7i3if]{}q[data-astro-cid-fzpbxy5g]{}</style><p data-astro-cid-nns7i3if><q data-astro-cid-fzpbxy5g></q></p>';
  expect(shortenScopes(html)).toBe(
    '<style>p[data-s0]{}q[data-s1]{}</style><p data-s0><q data-s1></q></p>',
  );
});

test('leaves a page without scopes as it is', () => {
  expect(shortenScopes('<p data-astro="x">data-astro-cid</p>')).toBe(
    '<p data-astro="x">data-astro-cid</p>',
  );
});
