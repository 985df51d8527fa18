import { describe, expect, it } from 'vitest';

import { pageTitle, summarise } from '../../../src/client/search-messages.ts';

const NONE = { total: 0, exact: 0, missing: [] };

describe('summarise', () => {
  it.each([
    ['no result', NONE, ' tin phù hợp với “Đảng ủy”'],
    ['a query without marks', { ...NONE, total: 24 }, ' tin phù hợp với “Đảng ủy”'],
    ['the very marks in all', { ...NONE, total: 24, exact: 24 }, ' tin phù hợp với “Đảng ủy”'],
    [
      'the very marks in some',
      { ...NONE, total: 2400, exact: 1234 },
      ' tin phù hợp với “Đảng ủy”, 1.234 tin đầu có đúng dấu đã gõ',
    ],
    [
      'a missing word',
      { ...NONE, total: 24, missing: ['xyz'] },
      ' tin gần với “Đảng ủy”; không tin nào có từ “xyz”',
    ],
    [
      'missing words',
      { ...NONE, total: 24, missing: ['x', 'y', 'z'] },
      ' tin gần với “Đảng ủy”; không tin nào có các từ “x”, “y” và “z”',
    ],
    [
      'a query put right',
      { ...NONE, total: 24, asked: 'đảng ủy' },
      ' tin phù hợp với “đảng ủy” (không có tin nào với “Đảng ủy”)',
    ],
    [
      'a slip put right',
      { ...NONE, total: 24, asked: 'đảng ủy', verbatim: '"Đảng" ủy' },
      ' tin phù hợp với “đảng ủy” (bạn đã gõ “Đảng ủy”)',
    ],
  ])('says it for %s', (_, answer, text) => {
    expect(summarise(answer, 'Đảng ủy')).toBe(text);
  });
});

it('says of all stories only how many they are', () => {
  expect(summarise({ ...NONE, total: 24 }, '')).toBe(' tin');
});

describe('pageTitle', () => {
  it('names the query before the page', () => {
    expect(pageTitle('dang uy', 'Tìm kiếm')).toBe('“dang uy” – Tìm kiếm');
  });

  it('is the title of the page without a query', () => {
    expect(pageTitle('', 'Tìm kiếm')).toBe('Tìm kiếm');
  });
});
