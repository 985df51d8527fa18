import { describe, expect, test } from 'vitest';
import { parseSaved, toggleSaved } from '../../../../src/client/story-tools/saved-list.ts';

const story = (name: string) => ({ path: `/tin-tuc/2021/${name}/`, title: name, day: '05/7/2021' });

describe('toggleSaved', () => {
  test('puts a story before those saved earlier, and takes it out again', () => {
    const list = toggleSaved([story('a')], story('b'));
    expect(list).toEqual([story('b'), story('a')]);
    expect(toggleSaved(list, story('a'))).toEqual([story('b')]);
  });

  test('lets the oldest go when the list is full', () => {
    const full = Array.from({ length: 200 }, (_, index) => story(String(index)));
    const list = toggleSaved(full, story('new'));
    expect(list).toHaveLength(200);
    expect(list.at(-1)).toEqual(story('198'));
  });
});

describe('parseSaved', () => {
  test('reads back a list', () => {
    expect(parseSaved(JSON.stringify([story('a')]))).toEqual([story('a')]);
  });

  test.each([null, '{', '{}', '[null]', '[{"path":"/a/"}]'])('finds no story in %j', (stored) => {
    expect(parseSaved(stored)).toEqual([]);
  });

  test.each([
    'https://lua-dao.example/',
    '//lua-dao.example/',
    '/\\lua-dao.example',
    'javascript:a',
  ])('takes %s for no address of this site', (path) => {
    expect(parseSaved(JSON.stringify([{ ...story('a'), path }]))).toEqual([]);
  });
});
