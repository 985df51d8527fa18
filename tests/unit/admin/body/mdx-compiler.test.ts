import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { EDITOR_COMPONENTS } from '../../../../admin/body/components.ts';
import { checkBody, renderBody } from '../../../../src/story/index.ts';
import { loadBodyEditor, type BodyEditor } from '../support/load-body-editor.ts';

let editor: BodyEditor;

beforeAll(async () => {
  editor = await loadBodyEditor(EDITOR_COMPONENTS);
}, 60_000);

const typed = (text: string): string => editor.store([{ type: 'paragraph', children: [{ text }] }]);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text of a paragraph as a reader sees it. */
function textOf(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');
  return oneLine(text);
}

describe('what a writer types is stored as text of the dialect', () => {
  test.each([
    ['<30 người', String.raw`\<30 người`],
    ['a<b', String.raw`a\<b`],
    ['Đạt {80%} kế hoạch', String.raw`Đạt \{80%\} kế hoạch`],
    ['2021. Năm nay', String.raw`2021\. Năm nay`],
    ['1) Về công tác', String.raw`1\) Về công tác`],
    ['+ Về công tác', String.raw`\+ Về công tác`],
    ['- Về công tác', String.raw`\- Về công tác`],
    ['# 5', String.raw`\# 5`],
    ['> 80%', String.raw`\> 80%`],
    ['import hàng hóa tăng', ' import hàng hóa tăng'],
    ['export tăng 5%', ' export tăng 5%'],
    ['importer', 'importer'],
    ['dòng 1\n- dòng 2', 'dòng 1\n\\- dòng 2'],
    ['dòng 1<br/>dòng 2', 'dòng 1<br/>dòng 2'],
    ['Quyết định số 60-NQ/ĐU', 'Quyết định số 60-NQ/ĐU'],
  ])('%j', (text, stored) => {
    expect(typed(text)).toBe(stored);
  });

  test('after a hard break too', () => {
    const children = [
      { text: 'Gồm:' },
      { type: 'break', children: [{ text: '' }] },
      { text: '- a' },
    ];
    expect(editor.store([{ type: 'paragraph', children }])).toBe('Gồm:\\\n\\- a');
  });

  test('in a table cell, where a bar would end the cell', () => {
    const cell = (text: string) => ({ type: 'table-cell', children: [{ text }] });
    const row = (...cells: string[]) => ({ type: 'table-row', children: cells.map(cell) });
    const table = { type: 'table', children: [row('Chỉ tiêu', 'Kết quả'), row('a|b', '{5}')] };
    expect(editor.store([table])).toContain(String.raw`a\|b`);
    expect(editor.store([table])).toContain(String.raw`\{5\}`);
  });
});

test('a link is stored with brackets, and with an address that cannot end it', () => {
  const link = { type: 'link', url: 'https://a.vn/x (y)', children: [{ text: 'https://a.vn' }] };
  expect(editor.store([{ type: 'paragraph', children: [{ text: '' }, link, { text: '' }] }])).toBe(
    '[https://a.vn](https://a.vn/x%20%28y%29)',
  );
});

test('two lists in a row leave no comment between them', () => {
  const item = (text: string) => ({
    type: 'list-item',
    children: [{ type: 'paragraph', children: [{ text }] }],
  });
  const list = (text: string) => ({ type: 'bulleted-list', children: [item(text)] });
  expect(editor.store([list('a'), list('b')])).toBe('- a\n\n- b');
});

test('whatever is typed reads the same on the page, and is never refused', () => {
  const pieces = [
    'a',
    'đ ',
    '1',
    '2021. ',
    '1) ',
    '- ',
    '+ ',
    '= ',
    '# ',
    '> ',
    '---',
    ': ',
    'import ',
  ];
  const marks = [
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '{',
    '}',
    '|',
    '!',
    '"',
  ];
  const texts = fc.array(fc.constantFrom(...pieces, ...marks), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(texts, (written) => {
      const text = written.join('');
      const stored = typed(text);
      expect(checkBody(stored, { photos: [] })).toEqual([]);
      expect(textOf(renderBody(stored).html)).toBe(oneLine(text));
    }),
  );
});

describe('a stored body keeps its text when another part of it is edited', () => {
  test.each([
    ['marks', 'Chữ *nghiêng*, **đậm**, ~~bỏ~~.'],
    ['headings', '## Kết quả\n\n### Tồn tại\n\n#### Nguyên nhân'],
    ['lists', '- một\n- hai\n  - hai rưỡi\n\n1. nhất\n2. nhì'],
    ['a quote', '> Lời phát biểu.'],
    ['a rule', 'Trên.\n\n---\n\nDưới.'],
    ['footnotes', 'Có chú thích[^1].\n\n[^1]: Nội dung chú thích.'],
    ['hard breaks', 'Dòng một\\\ndòng hai'],
    ['escapes', String.raw`Dưới \<30 người, \{80%\} kế hoạch.`],
    ['a photo', 'Trước.\n\n<Photo src="toan-canh.jpg" />\n\nSau.'],
    ['a gallery', '<Gallery only="a.jpg, b.jpg" />'],
    ['a whole gallery', '<Gallery />'],
    ['facts', '<Figures />\n\n<Tasks />\n\n<Awards />\n\n<Documents />'],
    ['a note', '<Note kind="luu-y">\n\nMang theo **giấy mời**.\n\n- một\n- hai\n\n</Note>'],
    ['a video', '<Video src="https://vidu.gov.vn/v" title="Khai mạc" />'],
  ])('%s', (_, stored) => {
    expect(editor.resave(stored)).toBe(stored);
  });
});

test('a quotation mark in a title does not end the prop', () => {
  const video = EDITOR_COMPONENTS.find(({ id }) => id === 'video');
  expect(video?.toBlock({ src: 'a.mp4', title: 'Hội nghị "Sơ kết" <6 tháng>' })).toBe(
    '<Video src="a.mp4" title="Hội nghị “Sơ kết” ‹6 tháng›" />',
  );
});
