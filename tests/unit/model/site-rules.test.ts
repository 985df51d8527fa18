import { expect, test } from 'vitest';
import { readEntry, site } from '../../../src/model/index.ts';
import { requiredSite } from '../../support/settings.ts';

const issuesOf = (more: object) =>
  readEntry(site, { ...requiredSite, ...more }).issues.map(({ code, path, message }) => ({
    code,
    path: path.join('.'),
    message,
  }));

test.each(['#97191c', '#0b4f9e', '#1d5c3f', '#000000'])('takes %s as accent', (accent) => {
  expect(issuesOf({ appearance: { accent } })).toEqual([]);
});

test('refuses an accent that is too pale, and says by how much', () => {
  expect(issuesOf({ appearance: { accent: '#e8a33d' } })).toEqual([
    {
      code: 'mau-kho-doc',
      path: 'appearance.accent',
      message:
        'Màu «#e8a33d» khó đọc trên nền sáng: độ tương phản 1,8, cần ít nhất 4,5. Hãy chọn màu đậm hơn.',
    },
  ]);
});

test.each(['red', '#97191C', '#fff'])('refuses %s, which is no colour of that form', (accent) => {
  expect(issuesOf({ appearance: { accent } })).toMatchObject([{ code: 'sai-dang' }]);
});

test('takes parts of the home page in any order, written short', () => {
  expect(issuesOf({ home: { sections: ['moi-loai', 'anh', 'lien-ket'] } })).toEqual([]);
  expect(
    issuesOf({ home: { sections: [{ show: 'loai-tin', kind: 'so-ket', title: 'Sơ kết' }] } }),
  ).toEqual([]);
});

test('asks which kind, topic or agency a part shows', () => {
  const sections = ['anh', 'loai-tin', 'chu-de', 'don-vi'].map((show) => ({ show }));
  expect(issuesOf({ home: { sections } }).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'thieu-truong home.sections.1.kind',
    'thieu-truong home.sections.2.topic',
    'thieu-truong home.sections.3.agency',
  ]);
});

test('takes the address of a pinned story as a browser shows it', () => {
  for (const address of ['/tin-tuc/2021/so-ket/', 'https://tin.vidu.vn/tin-tuc/2021/so-ket'])
    expect(issuesOf({ home: { pinned: [address] } }), address).toEqual([]);
  expect(issuesOf({ home: { pinned: ['so-ket'] } })).toMatchObject([{ code: 'sai-dang' }]);
});
