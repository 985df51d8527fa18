import { describe, expect, test } from 'vitest';
import {
  documentSlug,
  numberKey,
  plainNumber,
} from '../../../../src/archive/documents/document-number.ts';
import { readerOf } from '../../../support/archive/archive-of.ts';
import { storyEntry } from '../../../support/stories.ts';

const citing = (id: string, ...documents: object[]) => storyEntry(id, { documents });

describe('a number', () => {
  test.each([
    ['30/2020/NĐ-CP', 'số 30 / 2020/nđ – cp'],
    ['5/2020/TT-BKHCN', '05/2020/TT-BKHCN'],
    ['60-NQ/ĐU', 'Số: 60-NQ/\u00d0U'],
  ])('«%s» is also «%s»', (number, other) => {
    expect(numberKey(other)).toBe(numberKey(number));
  });

  test('is shown as it was issued, with its zeros', () => {
    expect(plainNumber('số 05/2020/tt–bkhcn')).toBe('05/2020/TT-BKHCN');
  });
});

test.each([
  [{ type: 'Nghị định', number: '107/2020/NĐ-CP', date: '2020-09-14' }, '107-2020-nd-cp'],
  [{ type: 'Nghị quyết', number: '60-NQ/ĐU', date: '2020-12-28' }, '60-nq-du-2020'],
  [{ type: 'Nghị quyết', number: '60-NQ/ĐU' }, '60-nq-du'],
  [{ type: 'Chương trình', number: '18' }, 'chuong-trinh-18'],
  [
    { type: 'Luật', title: 'Khoa học và công nghệ', date: '2013-06-18' },
    'luat-khoa-hoc-va-cong-nghe-2013',
  ],
  [{ type: 'Luật', date: '2013-06-18' }, undefined],
])('%j stands at %s', (citation, slug) => {
  expect(documentSlug(citation)).toBe(slug);
});

describe('the page of a document', () => {
  test('has every story that cites it and the fullest citation', () => {
    const page = readerOf([
      citing('2020/a', {
        type: 'Nghị định',
        number: '30/2020/NĐ-CP',
        title: 'Về công tác văn thư',
      }),
      citing(
        '2021/b',
        { type: 'Nghị định', number: '30/2020/nđ-cp', date: '2020-03-05', issuer: 'Chính phủ' },
        { type: 'Nghị định', number: '30/2020/NĐ-CP' },
      ),
    ]).documentPage('30-2020-nd-cp');
    expect(page?.documents).toHaveLength(1);
    expect(page?.documents[0]?.citation).toEqual({
      type: 'Nghị định',
      number: '30/2020/NĐ-CP',
      date: '2020-03-05',
      issuer: 'Chính phủ',
      title: 'Về công tác văn thư',
      url: undefined,
    });
    expect(page?.documents[0]?.meetings.map(({ path }) => path)).toEqual([
      '/tin-tuc/2021/b/',
      '/tin-tuc/2020/a/',
    ]);
  });

  test('tells apart by day and issuer what shares a number in a year', () => {
    const plan = { type: 'Kế hoạch', number: '12/KH-SKHCN' };
    const reader = readerOf([
      citing('2021/a', { ...plan, date: '2021-02-01', issuer: 'Sở KH&CN Yên Bái' }),
      citing('2021/b', { ...plan, date: '2021-02-01', issuer: 'Sở KH&CN Khánh Hòa' }),
      citing('2021/c', { ...plan, date: '2021-03-09' }),
      citing('2022/d', { ...plan, date: '2022-02-01' }),
    ]);
    expect(reader.documentSlugs().toSorted()).toEqual(['12-kh-skhcn-2021', '12-kh-skhcn-2022']);
    expect(reader.documentPage('12-kh-skhcn-2021')?.documents).toHaveLength(3);
  });
});

test('documents stand by year of issue and kind, those without a year last', () => {
  const reader = readerOf([
    citing(
      '2021/a',
      { type: 'Nghị quyết', number: '10-NQ/TW', date: '2021-05-01' },
      { type: 'Nghị quyết', number: '9-NQ/TW', date: '2021-05-01' },
      { type: 'Kế hoạch', number: '1/KH', date: '2020-01-01' },
      { type: 'Chỉ thị', number: '34-CT/TW' },
    ),
  ]);
  expect(reader.documentYears().map(({ year, count }) => [year, count])).toEqual([
    [2021, 2],
    [2020, 1],
    [0, 1],
  ]);
  expect(reader.documentsOfYear(2021)[0]?.documents.map(({ name }) => name)).toEqual([
    'Nghị quyết số 9-NQ/TW',
    'Nghị quyết số 10-NQ/TW',
  ]);
});
