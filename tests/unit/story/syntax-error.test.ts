import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/story/parse-body.ts';

const found = (body: string) =>
  parseBody(body).breaches.map(({ code, offset }) => [code, body.slice(offset, offset + 6)]);

describe('what the parser cannot read', () => {
  it.each([
    ['Có <30 người', [['dau-nho-hon', '<30 ng']]],
    ['a<b', [['dau-nho-hon', '<b']]],
    ['a <b và c', [['dau-nho-hon', '<b và ']]],
    ['x < y', []],
    [
      '<<<',
      [
        ['dau-nho-hon', '<<<'],
        ['dau-nho-hon', '<<'],
        ['dau-nho-hon', '<'],
      ],
    ],
    ['Đạt {80% kế hoạch', [['ngoac-nhon', '{80% k']]],
    ['{a\n\nĐoạn hai {b', [['ngoac-nhon', '{a\n\nĐo']]],
    ['\\{a {b', [['ngoac-nhon', '{b']]],
    ['`{x` và {b', [['ngoac-nhon', '{b']]],
    ['{a} {b', [['ngoac-nhon', '{b']]],
    ['Xem <https://vidu.gov.vn>.', [['lien-ket-ngoac-nhon', '<https']]],
    ['Thư <a@vidu.gov.vn>', [['lien-ket-ngoac-nhon', '<a@vid']]],
    ['<!-- ghi chú -->', [['ghi-chu-an', '<!-- g']]],
    ['Dòng<br>hai', [['the-khong-khop', '<br>ha']]],
    ['<p>x', [['the-khong-khop', '<p>x']]],
    ['x</p>', [['the-khong-khop', '</p>']]],
    ['> <Note kind="luu-y">\n\nx', [['the-khong-khop', '<Note ']]],
    [
      '<30 và <40, {50',
      [
        ['dau-nho-hon', '<30 và'],
        ['dau-nho-hon', '<40, {'],
        ['ngoac-nhon', '{50'],
      ],
    ],
  ])('is found with its place in %j', (body, expected) => {
    const sorted = found(body).sort(([, a = ''], [, b = '']) => body.indexOf(a) - body.indexOf(b));
    const wanted = [...expected].sort(
      ([, a = ''], [, b = '']) => body.indexOf(a) - body.indexOf(b),
    );
    expect(sorted).toEqual(wanted);
  });

  it('is quoted with the words around it and the remedy', () => {
    const [breach] = parseBody('Dự họp có <30 người và khách').breaches;
    expect(breach?.message).toBe(
      'Dấu < trong «có <30 người và» bị hiểu là chỗ mở thẻ. Hãy viết «\\<» thay cho «<», hoặc viết bằng chữ, ví dụ «dưới 30 người».',
    );
  });

  it('does not hide the rest of the body', () => {
    const { tree } = parseBody('## Một\n\na<b\n\n## Hai');
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading']);
  });
});
