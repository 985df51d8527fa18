import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../../src/story/index.ts';
import { photoView, STORY_VIEW } from '../../../support/story-view.ts';

const nodesIn = (node: Root | ElementContent): ElementContent[] =>
  'children' in node
    ? (node.children as ElementContent[]).flatMap((child) => [child, ...nodesIn(child)])
    : [];
const textOf = (node: Root | ElementContent): string =>
  node.type === 'text'
    ? node.value
    : nodesIn(node)
        .map((each) => (each.type === 'text' ? each.value : ''))
        .join('');

function find(html: string, tagName: string, className?: string): Element[] {
  return nodesIn(fromHtml(html, { fragment: true })).filter(
    (node): node is Element =>
      node.type === 'element' &&
      node.tagName === tagName &&
      (className === undefined || (node.properties['className'] ?? []).includes(className)),
  );
}
const render = (body: string) => renderBody(body, STORY_VIEW);
const html = (body: string) => render(body).html;
const textsOf = (elements: Element[]) => elements.map(textOf);

describe('Markdown', () => {
  it('becomes plain HTML', () => {
    const view = { photos: [] };
    expect(renderBody('Đoạn **đậm**, *nghiêng*.\\\nDòng hai', view).html).toBe(
      '<p>Đoạn <strong>đậm</strong>, <em>nghiêng</em>.<br>\nDòng hai</p>',
    );
    expect(renderBody('a<br/>b', view).html).toBe('<p>a<br>b</p>');
    expect(renderBody('\\<30 &amp; "x" -- y...', view).html).toBe(
      '<p>&#x3C;30 &#x26; "x" -- y...</p>',
    );
  });

  it('gives headings unmarked addresses, each once', () => {
    const { headings, html: written } = render(
      '## Kết quả đạt được\n\n### Kết quả đạt được\n\n## «…»',
    );
    expect(headings).toEqual([
      { depth: 2, id: 'muc-ket-qua-dat-duoc', text: 'Kết quả đạt được' },
      { depth: 3, id: 'muc-ket-qua-dat-duoc-1', text: 'Kết quả đạt được' },
      { depth: 2, id: 'muc', text: '«…»' },
    ]);
    expect(find(written, 'h3')[0]?.properties['id']).toBe('muc-ket-qua-dat-duoc-1');
  });

  it('does not let a heading take the address of a photo', () => {
    expect(render('## Ảnh 1').headings[0]?.id).toBe('muc-anh-1');
  });

  it('makes a table that scrolls by itself, with header cells and classes for the alignment', () => {
    const written = html('| Việc | Số |\n|---|--:|\n| A | 1 |');
    const [region] = find(written, 'div', 'table-scroll');
    expect(region?.properties).toMatchObject({ role: 'group', tabIndex: 0, ariaLabel: 'Bảng' });
    expect(find(written, 'th').map(({ properties }) => properties)).toEqual([
      { scope: 'col' },
      { scope: 'col', className: ['align-right'] },
    ]);
    expect(find(written, 'td')[1]?.properties).toEqual({ className: ['align-right'] });
  });

  it('shows task boxes as text', () => {
    expect(textsOf(find(html('- [x] xong\n- [ ] chưa'), 'li'))).toEqual(['☑ xong', '☐ chưa']);
    expect(find(html('- [x] xong'), 'input')).toEqual([]);
  });

  it('names footnotes in Vietnamese', () => {
    const written = html('Chữ[^1].\n\n[^1]: Nguồn.');
    expect(textsOf(find(written, 'h2'))).toEqual(['Chú thích']);
    const back = find(written, 'a', 'data-footnote-backref')[0];
    expect(back?.properties['ariaLabel']).toBe('Quay lại nội dung, chú thích 1');
  });

  it('leaves the footnotes out of the headings', () => {
    expect(render('Chữ[^1].\n\n[^1]: Nguồn.').headings).toEqual([]);
  });
});

describe('photos', () => {
  it('stand in a figure that links to the large version', () => {
    const written = renderBody('<Photo src="a.jpg" />', { photos: [STORY_VIEW.photos[0]!] }).html;
    expect(written).toBe(
      '<figure class="photo" id="anh-1"><a class="photo__link" href="/a/a.jpg"><picture>' +
        '<source type="image/avif" srcset="/a/a-480.avif 480w, /a/a-960.avif 960w" sizes="(min-width: 48rem) 44rem, 100vw">' +
        '<img src="/a/a.jpg" width="1600" height="1067" alt="Mô tả ảnh a" loading="lazy" decoding="async">' +
        '</picture></a><figcaption>Toàn cảnh &#x3C;hội nghị> <span class="photo__credit">Ảnh: X. Phương</span></figcaption></figure>',
    );
  });

  it('that are decoration have an empty alternative and no link without a name', () => {
    const written = renderBody('<Photo src="c.jpg" />', { photos: [STORY_VIEW.photos[2]!] }).html;
    expect(find(written, 'img')[0]?.properties['alt']).toBe('');
    expect(find(written, 'a')).toEqual([]);
    expect(find(written, 'figcaption')).toEqual([]);
  });

  it('that are higher than wide are marked, and fetched for a narrower place', () => {
    const photo = photoView('a');
    const view = {
      photos: [{ ...photo, image: { ...photo.image, widthPx: 1000, heightPx: 1600 } }],
    };
    const written = renderBody('<Photo src="a.jpg" />', view).html;
    expect(find(written, 'figure')[0]?.properties['className']).toEqual(['photo', 'photo--tall']);
    expect(find(written, 'source')[0]?.properties['sizes']).toBe('(min-width: 48rem) 26rem, 100vw');
  });

  it('do without AVIF in a preview', () => {
    const photo = photoView('a');
    const view = { photos: [{ ...photo, image: { ...photo.image, avif: [] } }] };
    expect(find(renderBody('<Photo src="a.jpg" />', view).html, 'source')).toEqual([]);
  });

  it('that the body does not place follow at its end', () => {
    const written = html('<Photo src="b.jpg" />\n\nChữ.');
    const gallery = find(written, 'div', 'gallery');
    expect(gallery).toHaveLength(1);
    expect(find(written, 'figure').map(({ properties }) => properties['id'])).toEqual([
      'anh-2',
      'anh-1',
      'anh-3',
    ]);
  });

  it('are all in an open gallery, but those placed elsewhere', () => {
    const written = html('<Gallery />\n\n<Photo src="b.jpg" />');
    expect(find(written, 'figure').map(({ properties }) => properties['id'])).toEqual([
      'anh-1',
      'anh-3',
      'anh-2',
    ]);
  });

  it('in a gallery keep the order in which they are named', () => {
    const written = renderBody('<Gallery only="c.jpg, a.jpg" />', STORY_VIEW).html;
    expect(find(written, 'figure').map(({ properties }) => properties['id'])).toEqual([
      'anh-3',
      'anh-1',
      'anh-2',
    ]);
  });

  it('do not show the lead photo again', () => {
    const { html: written } = renderBody('Chữ.', { ...STORY_VIEW, leadPhoto: 'a.jpg' });
    expect(find(written, 'figure').map(({ properties }) => properties['id'])).toEqual([
      'anh-2',
      'anh-3',
    ]);
  });

  it('leave no empty gallery', () => {
    expect(renderBody('Chữ.', { photos: [] }).html).toBe('<p>Chữ.</p>');
  });

  it('are found by a name in another Unicode form', () => {
    const view = { photos: [photoView('họp'.normalize('NFD'))] };
    expect(find(renderBody('<Photo src="họp.jpg" />', view).html, 'figure')).toHaveLength(1);
  });
});

describe('lists of the story', () => {
  it('show figures in Vietnamese form', () => {
    expect(textsOf(find(html('<Figures />'), 'tr'))).toEqual([
      'Kinh phígần 6,8 tỷ đồng',
      'Nhiệm vụ27',
    ]);
  });

  it('show tasks with their line breaks', () => {
    const items = find(html('<Tasks />'), 'ol', 'tasks').flatMap((list) =>
      find(html('<Tasks />'), 'li').slice(0, list.children.length),
    );
    expect(textsOf(items)).toEqual(['Hoàn thành kế hoạchnăm 2021', 'Phòng, chống dịch']);
    expect(find(html('<Tasks />'), 'br')).toHaveLength(1);
  });

  it('show awards with their recipients', () => {
    const written = html('<Awards />');
    expect(textsOf(find(written, 'dt'))).toEqual(['Cờ thi đua của Bộ', 'Hình thức khen thưởng']);
    expect(textsOf(find(written, 'dd'))).toEqual(['Vụ A', 'Viện B', 'Giấy khen']);
  });

  it('cite documents in full', () => {
    expect(textsOf(find(html('<Documents />'), 'li'))).toEqual([
      'Nghị quyết số 60-NQ/ĐU ngày 28 tháng 12 năm 2020 của Đảng ủy Sở về nhiệm vụ năm 2021',
      'Kế hoạch',
    ]);
  });

  it('cite a document that comes again by type and number', () => {
    const document = {
      type: 'Nghị định',
      number: '30/2020/NĐ-CP',
      date: '2020-03-05',
      issuer: 'Chính phủ',
      title: 'Công tác văn thư',
    };
    const data = { figures: [], tasks: [], awards: [], documents: [document, document] };
    const written = renderBody('<Documents />', { photos: [], data }).html;
    expect(textsOf(find(written, 'li'))).toEqual([
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ: Công tác văn thư',
      'Nghị định số 30/2020/NĐ-CP',
    ]);
  });

  it('cite two documents without a number in full', () => {
    const documents = ['Tỉnh ủy', 'Sở'].map((issuer) => ({ type: 'Kế hoạch', issuer }));
    const data = { figures: [], tasks: [], awards: [], documents };
    const written = renderBody('<Documents />', { photos: [], data }).html;
    expect(textsOf(find(written, 'li'))).toEqual(['Kế hoạch của Tỉnh ủy', 'Kế hoạch của Sở']);
  });

  it('show nothing when there is nothing', () => {
    expect(
      renderBody('<Figures />\n\n<Tasks />\n\n<Awards />\n\n<Documents />', {
        photos: [],
      }).html.trim(),
    ).toBe('');
  });
});

describe('notes and videos', () => {
  it('frame a note under its label', () => {
    const [aside] = find(html('<Note kind="quan-trong">\n\nHạn 30/7.\n\n</Note>'), 'aside');
    expect(aside?.properties).toEqual({ className: ['note', 'note--quan-trong'], role: 'note' });
    expect(textOf(aside!).trim()).toBe('Quan trọngHạn 30/7.');
  });

  it('load nothing of a video elsewhere', () => {
    const written = html('<Video src="https://vidu.gov.vn/v" title="Khai mạc" />');
    const [link] = find(written, 'a', 'video__link');
    expect(link?.properties).toMatchObject({
      href: 'https://vidu.gov.vn/v',
      rel: ['noopener', 'noreferrer', 'external'],
    });
    expect(textOf(link!)).toBe('Video: Khai mạc (vidu.gov.vn)');
    expect(find(written, 'iframe')).toEqual([]);
  });

  it('play a file of the story when asked to', () => {
    const view = { photos: [], files: { 'clip.mp4': '/tep/x/clip.mp4' } };
    const [video] = find(
      renderBody('<Video src="clip.mp4" title="Khai mạc" />', view).html,
      'video',
    );
    expect(video?.properties).toMatchObject({
      src: '/tep/x/clip.mp4',
      preload: 'none',
      controls: true,
    });
  });
});

it('leaves out what the dialect refuses, should it come unchecked', () => {
  const body =
    'Một ![ảnh](b.jpg) {x} <b>hai</b> <Photo src="a.jpg" />.\n\n{y}\n\n<Lightbox />\n\n[l](javascript:x)';
  expect(renderBody(body, { photos: [] }).html.replaceAll(/\s+/gu, ' ')).toBe(
    '<p>Một .</p> <p><a>l</a></p>',
  );
});

it('says what the body placed', () => {
  const body =
    '<Tasks />\n\n<Photo src="a.jpg" />\n\n<Gallery only="b.jpg" />\n\n<Video src="https://vidu.gov.vn/v" title="Khai mạc" />';
  expect(render(body).placed).toEqual([
    'Tasks',
    'Photo',
    'Gallery',
    'Video',
    'a.jpg',
    'b.jpg',
    'https://vidu.gov.vn/v',
  ]);
});
