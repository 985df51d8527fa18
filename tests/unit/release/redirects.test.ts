import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressKey, decodePath, readRedirects } from '../../../src/release/redirects.ts';
import { temporaryFolder, writeFileIn } from '../../support/newsroom/folder.ts';

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});

afterAll(() => remove());

test('a release without a list has no redirects', async () => {
  expect((await readRedirects(folder)).size).toBe(0);
});

test('redirects are found by any form of the address', async () => {
  const moved = { from: '/tin/hội-nghị', to: '/tin-tuc/2021/hoi-nghi/', status: 301 };
  await writeFileIn(folder, 'redirects.json', JSON.stringify([moved]));
  const redirects = await readRedirects(folder);
  expect(redirects.get(addressKey('/tin/h%E1%BB%99i-ngh%E1%BB%8B/'))).toEqual(moved);
});

test.each([
  ['/tin', '/tin/'],
  ['/tin//', '/tin/'],
  ['/', '/'],
  ['/cũ'.normalize('NFD'), '/cũ/'],
  ['/%E0%A4', '/%E0%A4/'],
])('the key of %s is %s', (path, key) => {
  expect(addressKey(path)).toBe(key);
});

test('broken percent-encoding has no decoded form', () => {
  expect(decodePath('/%E0%A4%A')).toBeUndefined();
});
