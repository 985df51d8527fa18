import { expect, test } from 'vitest';
import { toSiteView } from '../../../../admin/preview/site-view.ts';

test('settings that are hardly begun have a preview with the usual home page', () => {
  expect(toSiteView({})).toMatchObject({
    title: '',
    accent: undefined,
    pinned: [],
    parts: ['Thư viện ảnh', 'Mọi loại tin'],
  });
});

test('the home page is shown in the order of the editors, under their names', () => {
  const home = {
    pinned: [{ address: '/tin-tuc/2021/so-ket/' }],
    sections: [{ show: 'loai-tin', kind: 'so-ket', title: 'Sơ kết' }, { show: 'anh' }, {}],
  };
  expect(toSiteView({ home })).toMatchObject({
    pinned: ['/tin-tuc/2021/so-ket/'],
    parts: ['Sơ kết', 'Thư viện ảnh'],
  });
});

test.each([
  ['#97191c', true],
  ['#97', false],
  ['đỏ', false],
])('%s is a colour: %s', (accent, isShown) => {
  expect(toSiteView({ appearance: { accent } }).accent !== undefined).toBe(isShown);
});
