import { expect, test } from 'vitest';
import { readRuntimeConfig } from '../../../../admin/config/runtime-config.ts';

test('what the operator wrote is taken as it is', () => {
  const written = {
    backend: { name: 'forgejo', repo: 'a/b' },
    siteUrl: 'https://a.vn',
    contentFolder: 'content',
  };
  expect(readRuntimeConfig(written)).toEqual(written);
});

test.each([
  ['Tệp config.json', null],
  ['Tệp config.json', []],
  ['«backend»', {}],
  ['«name»', { backend: {} }],
  ['«name»', { backend: { name: '' } }],
  ['«siteUrl»', { backend: { name: 'proxy' }, siteUrl: 4 }],
  ['«collections»', { backend: { name: 'proxy' }, collections: [] }],
])('the message names %s', (what, written) => {
  expect(() => readRuntimeConfig(written)).toThrow(what);
});
