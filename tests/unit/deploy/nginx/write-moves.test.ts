import { expect, test } from 'vitest';
import { mapTexts } from '../../../../src/deploy/nginx/write-moves.ts';
import { addressKey } from '../../../../src/release/redirects.ts';

test('moved and withdrawn addresses become lines of two maps, with and without the last slash', () => {
  const redirects = new Map([
    [addressKey('/tin-tuc/2021/cu'), { from: '', to: '/tin-tuc/2021/mới/', status: 301 as const }],
    [addressKey('/tin-tuc/2021/rut/'), { from: '', status: 410 as const }],
  ]);
  expect(mapTexts(redirects)).toEqual({
    moved:
      '"/tin-tuc/2021/cu/" "/tin-tuc/2021/m%E1%BB%9Bi/";\n"/tin-tuc/2021/cu" "/tin-tuc/2021/m%E1%BB%9Bi/";\n',
    gone: '"/tin-tuc/2021/rut/" "/tin-tuc/2021/rut/index.html";\n"/tin-tuc/2021/rut" "/tin-tuc/2021/rut/index.html";\n',
  });
});

test('what an address holds is no program for nginx', () => {
  const from = addressKey('/a";}$host\\');
  const { gone } = mapTexts(new Map([[from, { from, status: 410 }]]));
  expect(gone.split('\n')[0]).toBe(String.raw`"/a\";}$host\\/" "/a\";}%24host\\/index.html";`);
});
