import { expect, it } from 'vitest';
import { isSafeAddress } from '../../../src/story/safe-address.ts';

it.each([
  ['https://vidu.gov.vn/a:b', true],
  ['HTTP://vidu.gov.vn', true],
  ['mailto:a@vidu.gov.vn', true],
  ['tel:+842583822906', true],
  ['/tin-tuc/2021/', true],
  ['#muc', true],
  ['?q=a:b', true],
  ['tep.pdf', true],
  ['a/b:c', true],
  ['', true],
  ['javascript:alert(1)', false],
  [' \u0000JavaScript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['blob:x', false],
  ['//xau.example', false],
  ['/\\xau.example', false],
  ['\\\\xau.example', false],
  ['/\t/xau.example', false],
])('says of %j: %s', (address, safe) => {
  expect(isSafeAddress(address)).toBe(safe);
});
