import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, it } from 'vitest';
import { checkBody, writeBlocks, writeBody } from '../../../../src/story/index.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';
import { tidyBody } from '../../../../src/story/write/tidy-body.ts';
import { anyGarbage } from './arbitrary-garbage.ts';
import { anyTree } from './arbitrary-tree.ts';

/** 500 trees, and twice as many as other properties in a long run. */
const RUNS = { numRuns: 2 * (fc.readConfigureGlobal().numRuns ?? 250) };
/** A busy machine takes its time. */
const PATIENCE = { timeout: 200 * RUNS.numRuns };
/** Photos and files are the matter of the story, not of its writer. */
const OF_THE_STORY = new Set<string>(['anh-ngoai-danh-sach', 'anh-dat-hai-lan', 'tep-khong-co']);

function findingsIn(body: string): string[] {
  return checkBody(body, { photos: [] }).flatMap(({ code, message }) =>
    OF_THE_STORY.has(code) ? [] : `${code}: ${message}`,
  );
}

/** A tree apart from the space in lists: the parser does not see every blank line. */
function formOf(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'spread' ? undefined : value)),
  );
}

/** What a tree says, in letters and digits. */
function lettersOf(node: Nodes): string {
  if ('children' in node) return node.children.map(lettersOf).join('');
  if (['break', 'thematicBreak', 'definition', 'footnoteReference'].includes(node.type)) return '';
  const words = 'value' in node ? node.value : 'alt' in node ? node.alt : '';
  return (words ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

it(
  'writes trees that are read back as meant, without a finding, and the same once more',
  PATIENCE,
  () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const written = writeBody(tree);
        const read = parseBody(written).tree;
        expect(formOf(tidyBody(read))).toEqual(formOf(tidyBody(tree)));
        expect(findingsIn(written)).toEqual([]);
        expect(writeBody(read)).toBe(written);
      }),
      RUNS,
    );
  },
);

it('writes blocks as it writes them in a body', PATIENCE, () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const tidy = tidyBody(tree);
      expect(writeBody(tidy).replace(/\n$/, '')).toBe(writeBlocks(tidy.children));
    }),
  );
});

it('loses no letter of what no parser gives', () => {
  fc.assert(
    fc.property(anyGarbage, (tree) => {
      const left = Array.from(lettersOf(parseBody(writeBody(tree)).tree));
      for (const letter of lettersOf(tree)) {
        const place = left.indexOf(letter);
        expect(place, `the place of ${letter}`).not.toBe(-1);
        left.splice(place, 1);
      }
    }),
  );
});

it('writes what no parser gives without a finding, and the same once more', PATIENCE, () => {
  fc.assert(
    fc.property(anyGarbage, (tree) => {
      const written = writeBody(tree);
      expect(findingsIn(written)).toEqual([]);
      expect(writeBody(parseBody(written).tree)).toBe(written);
    }),
    RUNS,
  );
});
