import { describe, expect, it } from 'vitest';

import { textBlocks } from '../../../../src/search/build/text-blocks.ts';

describe('textBlocks', () => {
  it.each([
    ['<p>Một.</p><p>Hai <strong>đậm</strong>.</p>', ['Một.', 'Hai đậm.']],
    ['<h2 id="a">Mục</h2>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>', ['Mục', 'một', 'hai']],
    ['<table><tr><td>A</td><td>B</td></tr></table>', ['A', 'B']],
    ['<p>dòng một<br>dòng hai</p>', ['dòng một', 'dòng hai']],
    ['<p>xuống\n  dòng</p>', ['xuống dòng']],
    ['<p>a &#x3C; b &amp;&#38; c &#x26;lt; &quot;d&quot;</p>', ['a < b && c &lt; "d"']],
    ['<p>100&nbsp;%</p>', ['100 %']],
    [
      '<p>Trước.</p><figure><img alt="x"><figcaption>Chú thích</figcaption></figure><p>Sau.</p>',
      ['Trước.', 'Sau.'],
    ],
    ['', []],
  ])('of %j are %j', (html, blocks) => {
    expect(textBlocks(html)).toEqual(blocks);
  });
});
