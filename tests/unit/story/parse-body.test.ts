import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { checkBody, renderBody } from '../../../src/story/index.ts';
import { parseBody } from '../../../src/story/parse-body.ts';
import { unravel } from '../../../src/story/unravel.ts';
import { ACCEPTED_BODIES } from '../../support/accepted-bodies.ts';
import { acceptedBody } from '../../support/arbitrary-body.ts';
import { STORY_VIEW } from '../../support/story-view.ts';

const official = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const context = { photos: STORY_VIEW.photos.map(({ src }) => src), files: ['clip.mp4'] };

/** The tree without `data`, where remark-mdx keeps what acorn read of JavaScript. */
function plain(tree: Nodes): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'data' || key === '_bufferIndex' || key === '_index' ? undefined : value,
    ),
  );
}

describe('parseBody', () => {
  it.each(ACCEPTED_BODIES)('reads %j as remark-mdx does', (body) => {
    expect(plain(parseBody(body).tree)).toEqual(plain(unravel(official.parse(body))));
  });

  it('reads any body of the dialect as remark-mdx does', () => {
    fc.assert(
      fc.property(acceptedBody, (body) => {
        expect(checkBody(body, context)).toEqual([]);
        expect(plain(parseBody(body).tree)).toEqual(plain(unravel(official.parse(body))));
      }),
    );
  });

  it('refuses what remark-mdx cannot read, and only more', () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<',
            '{',
            '}',
            '>',
            '/',
            'a',
            ' ',
            '\n',
            '\n\n',
            '`',
            '\\',
            '"',
            '=',
            '<br/>',
          ),
          fc.constantFrom(
            '<Note kind="luu-y">',
            '</Note>',
            'import x',
            'export y',
            '> ',
            '- ',
            '{x}',
          ),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (body) => {
        fc.pre(checkBody(body, context).length === 0);
        expect(() => official.parse(body)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same HTML each time, although the tree is kept', () => {
    const body = '| a |\n|--:|\n| 1 |\n\nChữ[^1].\n\n[^1]: Nguồn.\n\n- [x] việc';
    const first = renderBody(body, STORY_VIEW);
    checkBody(body, context);
    expect(renderBody(body, STORY_VIEW)).toEqual(first);
  });

  it('takes a tag that stands alone on a line out of its paragraph', () => {
    const typesOf = (root: Root) => root.children.map(({ type }) => type);
    expect(typesOf(parseBody('<Tasks /> <Figures />').tree)).toEqual([
      'mdxJsxFlowElement',
      'mdxJsxFlowElement',
    ]);
    expect(typesOf(parseBody('Xem <br/>').tree)).toEqual(['paragraph']);
  });
});
