import type { List, Parents, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { narrowUnsafe } from './unsafe.ts';
import { linkWriter } from './write-link.ts';
import { writeTable } from './write-table.ts';
import { writeTag } from './write-tag.ts';
import { writeLetters, writeText } from './write-text.ts';

const writeRoot: Handle = (node: Root, _, state, info) => {
  state.unsafe = narrowUnsafe(state.unsafe);
  return state.containerFlow(node, info);
};

/** At the start of a list item dashes would make one rule of the item. */
const writeRule: Handle = (node, parent: Parents | undefined) =>
  parent?.type === 'listItem' && parent.children[0] === node ? '___' : '---';

/** Only a list right behind another one has another sign; the library forgets to look where it is. */
const writeList: Handle = (node: List, parent: Parents | undefined, state, info) => {
  const siblings: readonly unknown[] = parent?.children ?? [];
  const before = parent?.children[siblings.indexOf(node) - 1];
  if (before?.type !== 'list') state.bulletLastUsed = undefined;
  return defaultHandlers.list(node, parent, state, info);
};

/** From the best to read to the safest: */
const MANNERS = {
  /** addresses stand for themselves; */
  bare: { hasBareLinks: true, text: writeText },
  /** every link names its address; */
  full: { hasBareLinks: false, text: writeText },
  /** signs in text are character references. */
  letters: { hasBareLinks: false, text: writeLetters },
} as const satisfies Record<string, { hasBareLinks: boolean; text: Handle }>;

export type Manner = keyof typeof MANNERS;

/** Tidied blocks as Markdown. */
export function serialise(blocks: readonly RootContent[], manner: Manner): string {
  const root = { type: 'root' as const, children: [...blocks] };
  return toMarkdown(root, optionsOf(manner)).replace(/\n$/, '');
}

function optionsOf(manner: Manner): Options {
  const { hasBareLinks, text } = MANNERS[manner];
  return {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    // Of the signs for a rule the one that begins no list.
    rule: '_',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    extensions: [
      gfmToMarkdown({ tableCellPadding: true }),
      mdxExpressionToMarkdown(),
      mdxJsxToMarkdown(),
    ],
    handlers: {
      root: writeRoot,
      text,
      link: linkWriter(hasBareLinks),
      list: writeList,
      table: writeTable,
      thematicBreak: writeRule,
      mdxJsxFlowElement: writeTag,
      mdxJsxTextElement: writeTag,
    },
  };
}
