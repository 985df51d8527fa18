import { expect, test } from 'vitest';
import { PHOTO_FRAME } from '../../../../src/archive/index.ts';
import { openFrame } from '../../../../src/release/site/photo-frame.ts';
import { photoPages } from '../../../../src/story/index.ts';
import { photoView } from '../../../support/story-view.ts';

const { path, title, description, head, html } = PHOTO_FRAME;
const FRAME = `<head><title>${title} – Tin</title><meta name="description" content="${description}"><link href="https://a.vn${path}">${head}</head><main>${html}</main>`;

const [, page] = photoPages({
  path: '/tin-tuc/2021/a/',
  title: 'Hội nghị "X" & <Y>',
  day: '2021-07-26',
  host: 'Sở',
  photos: [
    photoView('a', { path: '/anh/2021/a/a/' }),
    photoView('b', { path: '/anh/2021/a/b/', caption: `"Ảnh" <b> ${html} ${title}` }),
    photoView('c', { decorative: true }),
  ],
});

test('every slot is filled, what people wrote is text', () => {
  const filled = openFrame(FRAME, 'https://a.vn')(page!).toString();
  expect(filled).toContain('<link href="https://a.vn/anh/2021/a/b/">');
  expect(filled).toContain(
    '<title>&quot;Ảnh&quot; &#x3C;b> &#x3C;h1>[ảnh]&#x3C;/h1> [tên ảnh] – Tin</title>',
  );
  expect(filled).toContain('content="Ảnh trong bài: Hội nghị &quot;X&quot; &#x26; &#x3C;Y>"');
  expect(filled).toContain('<meta property="og:image" content="https://a.vn/a/b.jpg">');
  expect(filled).not.toContain('khung');
});

test('a photo leads to its neighbours and into its story; decoration is none', () => {
  expect(page?.html).toContain('href="/anh/2021/a/a/" rel="prev"');
  expect(page?.html).not.toContain('rel="next"');
  expect(page?.html).toContain('Ảnh 2 trong 2 ảnh của bài');
  expect(page?.html).toContain('href="/tin-tuc/2021/a/#anh-2"');
});

test('a frame without a slot is refused', () => {
  expect(() => openFrame(FRAME.replace(head, ''), 'https://a.vn')).toThrow('its head');
});
