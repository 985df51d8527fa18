import { expect, test } from 'vitest';
import { compareTexts } from '../../../../../admin/drafts/compare/compare-texts.ts';
import { agencies, news } from '../../../../../src/model/index.ts';

const story = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\nkind: so-ket\n${more}event:\n  start: 2026-07-05\n---\n\n${body}\n`;

test('two stories are compared field by field and paragraph by paragraph', () => {
  const parts = compareTexts(
    news,
    story('Một', 'Đoạn đầu.\n\nĐoạn hai.\n\nĐoạn cuối.'),
    story('Hai', 'Đoạn đầu.\n\nĐoạn cuối.'),
  );
  expect(parts.find(({ label }) => label === 'Tiêu đề')).toEqual({
    label: 'Tiêu đề',
    differs: true,
    lines: [{ mine: 'Một', theirs: 'Hai' }],
  });
  expect(parts.filter(({ differs }) => differs).map(({ label }) => label)).toEqual([
    'Tiêu đề',
    news.body?.label,
  ]);
  expect(parts.at(-1)?.lines).toEqual([
    { mine: 'Đoạn đầu.', theirs: 'Đoạn đầu.' },
    { mine: 'Đoạn hai.', theirs: undefined },
    { mine: 'Đoạn cuối.', theirs: 'Đoạn cuối.' },
  ]);
});

test('values read as in the form', () => {
  const photos = 'photos:\n  - src: a.jpg\n    caption: Toàn cảnh\n';
  const parts = compareTexts(news, story('A', 'B', photos), story('A', 'B'));
  const lines = Object.fromEntries(parts.map((part) => [part.label, part.lines]));
  expect(lines['Ảnh']).toEqual([
    { mine: 'Tệp ảnh: a.jpg · Chú thích: Toàn cảnh', theirs: undefined },
  ]);
  expect(lines['Loại tin']).toEqual([{ mine: 'Hội nghị sơ kết', theirs: 'Hội nghị sơ kết' }]);
  expect(lines['Cuộc họp']).toEqual([
    { mine: 'Ngày họp: 2026-07-05', theirs: 'Ngày họp: 2026-07-05' },
  ]);
});

test('a field that the model does not know is shown too', () => {
  const parts = compareTexts(news, story('A', 'B', 'la: 1\n'), story('A', 'B'));
  expect(parts.filter(({ differs }) => differs)).toEqual([
    { label: 'la', differs: true, lines: [{ mine: '1', theirs: undefined }] },
  ]);
});

test('what cannot be read is compared line by line', () => {
  const [part] = compareTexts(news, 'không phải bài', story('A', 'B'));
  expect(part?.label).toBe('Toàn văn');
  expect(part?.lines.flatMap(({ mine }) => mine ?? [])).toEqual(['không phải bài']);
});

test('an entry without a body has fields only', () => {
  const parts = compareTexts(agencies, 'name: Sở A\n', 'name: Sở B\n');
  expect(parts.map(({ differs, lines }) => [differs, lines])).toEqual([
    [true, [{ mine: 'Sở A', theirs: 'Sở B' }]],
  ]);
});
