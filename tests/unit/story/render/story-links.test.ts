import { expect, test } from 'vitest';
import { linkedStories, renderBody, withoutLinksTo } from '../../../../src/story/index.ts';

const SITE = 'https://tin.example.vn';
const render = (body: string): string => renderBody(body).html;

test.each([
  ['[a](/tin-tuc/2021/so-ket/)', ['/tin-tuc/2021/so-ket/']],
  ['[a](/tin-tuc/2021/so-ket)', ['/tin-tuc/2021/so-ket/']],
  ['[a](/tin-tuc/2021/so-ket/#muc-ket-qua)', ['/tin-tuc/2021/so-ket/']],
  [`[a](${SITE}/tin-tuc/2021/so-ket/) và [b](/tin-tuc/2021/so-ket/)`, ['/tin-tuc/2021/so-ket/']],
  ['[a](https://noi-khac.vn/tin-tuc/2021/so-ket/)', []],
  ['[a](/tin-tuc/trang/2/) và [b](/loai/so-ket/)', []],
])('stories that %s links to', (body, stories) => {
  expect(linkedStories(render(body), SITE)).toEqual(stories);
});

test('of links to these stories the words stay, other links stay whole', () => {
  const html = render('Xem [**một** bài](/tin-tuc/2021/a/), [hai](/tin-tuc/2021/b/ "Nhan đề").');
  expect(withoutLinksTo(html, ['/tin-tuc/2021/a/'], SITE)).toBe(
    '<p>Xem <strong>một</strong> bài, <a href="/tin-tuc/2021/b/" title="Nhan đề">hai</a>.</p>',
  );
  expect(withoutLinksTo(html, ['/tin-tuc/2021/b/'], SITE)).toContain('</a>, hai.');
});
