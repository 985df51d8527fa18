import { expect, it } from 'vitest';
import { formatCredit, photoFigure, toHtml } from '../../../../src/story/index.ts';
import { photoView } from '../../../support/story-view.ts';

it.each([
  ['X. Phương', 'Ảnh: X. Phương'],
  ['Ảnh minh họa', 'Ảnh minh họa'],
  ['ảnh: Văn Bình', 'ảnh: Văn Bình'],
  ['Ánh Tuyết', 'Ảnh: Ánh Tuyết'],
  ['Ảnhly', 'Ảnh: Ảnhly'],
])('writes the credit "%s" as "%s"', (credit, written) => {
  expect(formatCredit(credit)).toBe(written);
});

it('loads the photo of the first view at once, under no id', () => {
  const html = toHtml(photoFigure(photoView('a'), { urgency: 'first', sizes: '100vw' }));
  expect(html).toContain('fetchpriority="high"');
  expect(html).toContain('sizes="100vw"');
  expect(html).not.toMatch(/loading=|id=/u);
});

it('loads a photo below the first lines at once, but not before their letters', () => {
  const html = toHtml(photoFigure(photoView('a'), { urgency: 'early' }));
  expect(html).not.toMatch(/loading=|fetchpriority=/u);
  expect(toHtml(photoFigure(photoView('a')))).toContain('loading="lazy"');
});

it('says the focus of a photo, for where it is cropped', () => {
  const html = toHtml(photoFigure({ ...photoView('a'), focus: { x: 0, y: 95 } }));
  expect(html).toContain('data-focus-x="0" data-focus-y="95"');
  expect(toHtml(photoFigure(photoView('a')))).not.toContain('data-focus');
});
