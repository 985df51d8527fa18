import type { Unsafe } from 'mdast-util-to-markdown';

/**
 * Patterns of mdast-util-to-markdown and its extensions that escape more than has a meaning, such
 * as `KH&CN`, `#1`, `KW.h`, by the sign that they are about. `REPLACEMENTS` stands in for them.
 */
function isTooBroad({ character, atBreak, after, before }: Unsafe): boolean {
  if (character === '&') return true;
  // No bracket before it opens a link: these are escaped themselves.
  if (character === '(') return before === '\\]';
  if (character === '#' || character === '=') return atBreak === true;
  if (character === '.') return before === '[Ww]';
  if (character === '@') return true;
  return character === ':' && after === '\\/';
}

const BESIDE_LINKS: Pick<Unsafe, 'inConstruct' | 'notInConstruct'> = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'label'],
};

/** They look around only: what a pattern takes is not looked at again. */
const REPLACEMENTS: readonly Unsafe[] = [
  {
    character: '&',
    after: '(?=#?[A-Za-z0-9]{1,31};)',
    inConstruct: [
      'phrasing',
      'destinationLiteral',
      'destinationRaw',
      'titleApostrophe',
      'titleQuote',
    ],
  },
  { atBreak: true, character: '#', after: '#{0,5}(?:[ \\t\\r\\n]|$)' },
  { atBreak: true, character: '=', after: '=*[ \\t]*(?:[\\r\\n]|$)' },
  // Addresses are links before they are written: what is left here is none.
  {
    character: ':',
    before: '(?<=[Hh][Tt][Tt][Pp][Ss]?)',
    after: '(?=\\/\\/[^\\s!-\\/:-@[-`{-~])',
    ...BESIDE_LINKS,
  },
  {
    character: '@',
    before: '(?<=[+\\-.\\w])',
    after: '(?=[\\-.\\w])',
    ...BESIDE_LINKS,
  },
  { character: '.', before: '(?<=[Ww]{3})', after: '(?=[\\-.\\w])', ...BESIDE_LINKS },
];

/** What is escaped in a body: all that would be read as something else, and nothing more. */
export function narrowUnsafe(unsafe: readonly Unsafe[]): Unsafe[] {
  return [...unsafe.filter((pattern) => !isTooBroad(pattern)), ...REPLACEMENTS];
}
