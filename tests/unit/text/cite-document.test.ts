import { expect, test } from 'vitest';
import {
  aboutDocument,
  detailsOfDocument,
  titleDocument,
} from '../../../src/text/cite-document.ts';

const decree = { type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05' };

test('a full citation goes on after the name: day, issuer, title', () => {
  expect(detailsOfDocument({ ...decree, issuer: 'Chính phủ', title: 'Về công tác văn thư' })).toBe(
    ' ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  );
});

test.each([
  [decree, 'Nghị định số 30/2020/NĐ-CP', 'ngày 05 tháng 3 năm 2020'],
  [
    { type: 'Luật', title: 'Đo lường', date: '2011-11-11' },
    'Luật Đo lường',
    'ngày 11 tháng 11 năm 2011',
  ],
  [{ type: 'Kế hoạch', number: '5/KH', title: 'Cải cách' }, 'Kế hoạch số 5/KH', '– Cải cách'],
  [{ type: 'Luật' }, 'Luật', ''],
])('%j stands in a list as %s', (citation, name, about) => {
  expect(titleDocument(citation)).toBe(name);
  expect(aboutDocument(citation)).toBe(about);
});
