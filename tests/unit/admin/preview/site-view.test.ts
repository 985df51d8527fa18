import { expect, test } from 'vitest';
import { toSiteView } from '../../../../admin/preview/site-view.ts';
import { KINDS } from '../../../../src/model/index.ts';

const TODAY = '2026-01-05';

test('settings that are hardly begun have a preview with the usual home page', () => {
  const { title, accent, pinned, blocks } = toSiteView({}, TODAY);
  expect({ title, accent, pinned }).toEqual({ title: '', accent: undefined, pinned: [] });
  expect(blocks.map((block) => block.title)).toEqual(['Đa phương tiện', ...Object.values(KINDS)]);
});

test('the home page is shown in the order of the editors, each part from its published page', () => {
  const home = {
    pinned: [
      { address: 'https://tin.example.vn/tin-tuc/2021/so-ket' },
      { address: '/tin-tuc/2021/het-han/', until: '2026-01-04' },
    ],
    sections: [
      { show: 'loai-tin', kind: 'so-ket', title: 'Sơ kết' },
      { show: 'anh' },
      { show: 'chu-de', topic: 'cong-nghe' },
      { show: 'don-vi' },
      { show: 'lien-ket' },
      {},
    ],
  };
  const { pinned, blocks } = toSiteView({ home }, TODAY);
  expect(pinned).toEqual(['/tin-tuc/2021/so-ket/']);
  expect(blocks).toEqual([
    { form: 'stories', title: 'Sơ kết', path: '/loai/so-ket/' },
    { form: 'photos', title: 'Đa phương tiện', path: '/thu-vien-anh/' },
    { form: 'stories', title: undefined, path: '/chu-de/cong-nghe/' },
    { form: 'stories', title: 'Một đơn vị', path: undefined },
    { form: 'links', title: 'Liên kết', path: undefined },
  ]);
});

test.each([
  ['#97191c', true],
  ['#97', false],
  ['đỏ', false],
])('%s is a colour: %s', (accent, isShown) => {
  expect(toSiteView({ appearance: { accent } }, TODAY).accent !== undefined).toBe(isShown);
});
