import { satteri, type SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { createHeadingIds, FOOTNOTES } from '../story/index.ts';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

/** One maker of ids for each document. */
const headingIds: HastPlugin = () => {
  const idOf = createHeadingIds();
  return {
    name: 'story-heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        if (node.properties['id'] === undefined)
          context.setProperty(node, 'id', idOf(context.textContent(node)));
      },
    },
  };
};

/**
 * Astro's own Markdown and MDX engine, set so that it gives the same HTML as `renderBody`: nothing
 * typed is changed, headings get the same addresses, footnotes speak Vietnamese.
 */
export const storyMarkdown = {
  syntaxHighlight: false,
  processor: satteri({
    features: {
      smartPunctuation: false,
      gfm: { footnotes: { label: FOOTNOTES.label, backLabel: FOOTNOTES.backLabel } },
    },
    hastPlugins: [headingIds],
  }),
} as const;
