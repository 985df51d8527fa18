import fc from 'fast-check';

const SIGNS = '<>{}[]()#*_~`|\\!&;:-+=.@/"\'$%^0123456789 \t\n\n'.split('');
const WORDS =
  'người a b [^1] 2021. 1) <br/> {80%} <30 &amp; &#60; a_b@c.vn www.a.vn https://a.vn/x_y ự ](x) ~~ **'.split(
    ' ',
  );
const STARTS = [
  '## ',
  '- ',
  '> ',
  '1. ',
  '[ ] ',
  '[x] ',
  '    ',
  '\t',
  'import ',
  '| a | b |\n|---|---|\n| c | d |\n',
];
const BLOCKS = ['---', '```', '[^1]: x', '<Note kind="luu-y">', '</Note>', '<Tasks />', ''];

/** Signs of Markdown and MDX in any order, with line starts and tags of the dialect among them. */
export const anyMarkup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...STARTS) },
      { weight: 1, arbitrary: fc.constantFrom(...STARTS.map((start) => `\n${start}`)) },
      { weight: 1, arbitrary: fc.constantFrom(...BLOCKS.map((block) => `\n\n${block}\n\n`)) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join('').replaceAll(/\p{Cs}/gu, ' '));
