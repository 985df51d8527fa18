import { expect, test } from 'vitest';
import { replaceSection } from '../../bench/markdown-sections.ts';

test('comes to the end of a page that has no such section', () => {
  expect(replaceSection('# Page\n', 'a', 'One')).toBe(
    '# Page\n\n<!-- bench a -->\n\nOne\n\n<!-- end a -->\n',
  );
});

test('takes the place of the section of the same name and leaves the others', () => {
  const page = replaceSection(replaceSection('# Page\n', 'a', 'One'), 'b', 'Two');
  expect(replaceSection(page, 'a', 'Other')).toBe(page.replace('One', 'Other'));
});
