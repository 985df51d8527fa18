import { expect, test } from 'vitest';
import { rfc822 } from '../../../src/feeds/news/rss.ts';

test.each([
  ['2021-07-26T15:31:00+07:00', 'Mon, 26 Jul 2021 15:31:00 +0700'],
  ['2022-01-01T00:00:00+07:00', 'Sat, 01 Jan 2022 00:00:00 +0700'],
  ['2021-12-31T23:30:00Z', 'Sat, 01 Jan 2022 06:30:00 +0700'],
])('%s is %s in Vietnam', (moment, written) => {
  expect(rfc822(moment)).toBe(written);
});
