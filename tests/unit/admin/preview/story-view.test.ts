import { expect, test } from 'vitest';
import { toStoryView } from '../../../../admin/preview/story-view.ts';
import { renderBody } from '../../../../src/story/index.ts';

test('an item that is not finished does not hide the others', () => {
  const figures = [{ value: 95, unit: '%', label: 'đúng hạn' }, { label: 'chưa có số' }];
  const { data } = toStoryView({ figures }, () => '');
  expect(data?.figures.map(({ label }) => label)).toEqual(['đúng hạn']);
});

test('a photo that is not saved yet is shown from the memory of the browser', () => {
  const photos = [{ src: 'a.jpg', alt: 'Toàn cảnh' }];
  const view = toStoryView({ photos }, (name) => `blob:https://tin.vn/${name}`);
  expect(renderBody('<Photo src="a.jpg" />\n', view).html).toContain(
    'src="blob:https://tin.vn/a.jpg"',
  );
});

test('a story without anything has a preview', () => {
  expect(
    renderBody(
      '',
      toStoryView({}, () => ''),
    ).html,
  ).toBe('');
});
