import { expect, test } from 'vitest';
import { keepUsedFocus } from '../../../src/integrations/keep-used-focus.ts';

const STYLES =
  '<style>img[data-focus-x]{object-position:0}[data-focus-x="5"]{--focus-x:5%}[data-focus-y="20"]{--focus-y:20%}</style>';

test('keeps the steps that photos of the page use, and the rule that reads them', () => {
  expect(keepUsedFocus(`${STYLES}<img data-focus-x="5" data-focus-y="95">`)).toBe(
    '<style>img[data-focus-x]{object-position:0}[data-focus-x="5"]{--focus-x:5%}</style><img data-focus-x="5" data-focus-y="95">',
  );
});

test('leaves the search page whole, whose photos come with the results', () => {
  const page = `${STYLES}<search-page></search-page>`;
  expect(keepUsedFocus(page)).toBe(page);
});
