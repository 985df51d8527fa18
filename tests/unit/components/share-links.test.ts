import { expect, test } from 'vitest';
import { shareLinks } from '../../../src/components/share-links.ts';

const url = 'https://tin.example.vn/tin-tuc/2021/so-ket/';
const title = 'Sơ kết & tổng kết';

test('hands the address to every service in the form that it asks for', () => {
  const [zalo, facebook, mail] = shareLinks({ url, title }).map(({ href }) => new URL(href));
  expect(JSON.parse(atob(zalo?.searchParams.get('d') ?? ''))).toEqual({ url });
  expect(facebook?.searchParams.get('u')).toBe(url);
  expect(mail?.searchParams.get('subject')).toBe(title);
  expect(mail?.searchParams.get('body')).toBe(url);
});
