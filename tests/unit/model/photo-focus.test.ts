import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { focusData, focusOf, news, toDecapCollections } from '../../../src/model/index.ts';

const STYLES = new URL('../../../src/styles/photo-focus.css', import.meta.url);
const photos = [{ src: 'a.jpg' }, { src: 'b.jpg' }];
const coverFocus = { x: 20, y: 35 };

test.each([
  [{ photos, cover: 'b.jpg', coverFocus }, 'b.jpg', coverFocus],
  [{ photos, cover: 'b.jpg', coverFocus }, 'a.jpg', undefined],
  // Without a chosen cover the first photo is the cover.
  [{ photos, coverFocus }, 'a.jpg', coverFocus],
  [{ photos, cover: 'a.jpg' }, 'a.jpg', undefined],
])('only the cover has the focus: %j, %s', (story, src, expected) => {
  expect(focusOf(story, src)).toEqual(expected);
});

test('every focus that the model takes has a style, beside the middle, which needs none', async () => {
  const styles = await readFile(STYLES, 'utf8');
  const schema = news.fields.coverFocus.toZod();
  const taken = Array.from({ length: 101 }, (_, x) => x).filter(
    (x) => schema.safeParse({ x, y: 0 }).success,
  );
  expect(taken).toHaveLength(21);
  for (const x of taken.filter((step) => step !== 50)) {
    expect(styles).toContain(`[data-focus-x='${String(x)}'] {\n    --focus-x: ${String(x)}%;`);
    expect(styles).toContain(`[data-focus-y='${String(x)}'] {\n    --focus-y: ${String(x)}%;`);
  }
});

test('a photo says its focus in data attributes', () => {
  expect(focusData(coverFocus)).toEqual({ 'data-focus-x': '20', 'data-focus-y': '35' });
  expect(focusData(undefined)).toEqual({});
});

test('the form shows no field of its own for the cover and its focus', () => {
  const [form] = toDecapCollections('content');
  const widgets = form?.fields?.map(({ name, widget }) => [name, widget]);
  expect(widgets).toEqual(
    expect.arrayContaining([
      ['cover', 'hidden'],
      ['coverFocus', 'hidden'],
    ]),
  );
});
