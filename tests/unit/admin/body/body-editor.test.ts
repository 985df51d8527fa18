import { beforeAll, describe, expect, test } from 'vitest';
import { EDITOR_COMPONENTS } from '../../../../admin/body/components.ts';
import { checkBody, renderBody } from '../../../../src/story/index.ts';
import { ACCEPTED_BODIES } from '../../../support/accepted-bodies.ts';
import { STORY_VIEW } from '../../../support/story-view.ts';
import { loadBodyEditor, type BodyEditor } from '../support/load-body-editor.ts';

let editor: BodyEditor;

beforeAll(async () => {
  editor = await loadBodyEditor(EDITOR_COMPONENTS);
}, 60_000);

/** What Decap's widget loses when a body is edited, see decision 0040. */
const LOSSES = [
  { what: 'space between the items of a list', found: /^- .*\n\n- /mu },
  { what: 'the form of a note in one line, which becomes a paragraph', found: /<Note[^>]*>[^\n]/u },
  { what: 'the second paragraph of a footnote', found: /^\[\^.*\n\n {4}/mu },
];

const kept = ACCEPTED_BODIES.filter((body) => !LOSSES.some(({ found }) => found.test(body)));

test('the known losses are few', () => {
  expect(ACCEPTED_BODIES.length - kept.length).toBeLessThan(8);
});

describe('a body of the dialect reads the same when another part of it was edited', () => {
  test.each(kept.map((body) => [body]))('%j', (body) => {
    const stored = editor.resave(body);
    expect(checkBody(stored, { photos: STORY_VIEW.photos.map(({ src }) => src) })).toEqual([]);
    expect(html(stored)).toBe(html(body));
  });
});

test('a body that starts with a rule is not lost', () => {
  expect(editor.resave('---\n\nĐoạn.').trim()).toBe('---\n\nĐoạn.');
});

/** The HTML of the page, white space between blocks aside. */
function html(body: string): string {
  return renderBody(body, STORY_VIEW).html.replaceAll(/\s+/g, ' ').replaceAll('> <', '><').trim();
}
