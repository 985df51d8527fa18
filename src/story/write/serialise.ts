import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { narrowUnsafe } from './unsafe.ts';
import { linkWriter } from './write-link.ts';
import { writeTable } from './write-table.ts';
import { writeTag } from './write-tag.ts';
import { writeText } from './write-text.ts';

const writeRoot: Handle = (node: Root, _, state, info) => {
  state.unsafe = narrowUnsafe(state.unsafe);
  return state.containerFlow(node, info);
};

function optionsOf(hasBareLinks: boolean): Options {
  return {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
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
      text: writeText,
      link: linkWriter(hasBareLinks),
      table: writeTable,
      mdxJsxFlowElement: writeTag,
      mdxJsxTextElement: writeTag,
    },
  };
}

const OPTIONS = { bare: optionsOf(true), full: optionsOf(false) } as const;

/** Tidied blocks as Markdown; `links` says how addresses that stand for themselves are written. */
export function serialise(blocks: readonly RootContent[], links: 'bare' | 'full'): string {
  const root = { type: 'root' as const, children: [...blocks] };
  return toMarkdown(root, OPTIONS[links]).replace(/\n$/, '');
}
