import { expect, test } from 'vitest';
import { toCsv } from '../../../src/text/csv.ts';

test('a table is written as spreadsheets read it', () => {
  expect(
    toCsv([
      ['Nội dung', 'Giá trị'],
      ['Đề tài, dự án', 6.8],
      ['Cuộc thi "Sáng tạo"', -3],
      ['hai\ndòng', ''],
    ]),
  ).toBe(
    '\uFEFFNội dung,Giá trị\r\n"Đề tài, dự án",6.8\r\n"Cuộc thi ""Sáng tạo""",-3\r\n"hai\ndòng",\r\n',
  );
});

test.each(['=HYPERLINK("x")', '+84', '-1', '@SUM(A1)', '\tx'])('%j runs as no formula', (cell) => {
  expect(
    toCsv([[cell]])
      .replace('\uFEFF', '')
      .replace(/^"/u, ''),
  ).toMatch(/^'/u);
});
