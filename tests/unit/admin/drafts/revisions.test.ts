import { expect, test } from 'vitest';
import { compareRevisions } from '../../../../admin/drafts/revisions.ts';

const texts = (draft?: string, published?: string): Parameters<typeof compareRevisions>[0] => ({
  draft,
  published,
});

test.each([
  ['nothing happened to a draft', texts('a'), texts('a')],
  ['nothing happened to a published story', texts(undefined, 'a'), texts(undefined, 'a')],
  ['a new story', texts(), texts()],
  ['the draft was published as it was opened', texts('b', 'a'), texts(undefined, 'b')],
  ['a new story was published as it was opened', texts('a'), texts(undefined, 'a')],
  ['the published text became a draft unchanged', texts(undefined, 'a'), texts('a', 'a')],
])('%s: it may be saved', (_, opened, now) => {
  expect(compareRevisions(opened, now)).toEqual({ moved: false });
});

test.each([
  ['the draft was saved', texts('a'), texts('b'), 'b'],
  ['a draft was begun', texts(undefined, 'a'), texts('b', 'a'), 'b'],
  ['another text was published', texts(undefined, 'a'), texts(undefined, 'b'), 'b'],
  ['another text was published under the draft', texts('b', 'a'), texts('b', 'c'), 'c'],
  ['the draft was changed and published', texts('b', 'a'), texts(undefined, 'c'), 'c'],
  ['the draft was deleted', texts('b', 'a'), texts(undefined, 'a'), 'a'],
  ['a new draft was deleted', texts('a'), texts(), undefined],
  ['the folder of a new story was taken', texts(), texts('b'), 'b'],
])('%s: the save would overwrite it', (_, opened, now, theirs) => {
  expect(compareRevisions(opened, now)).toEqual({ moved: true, theirs });
});
