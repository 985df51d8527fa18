import { expect, test } from 'vitest';
import { PHOTO_FRAME } from '../../../../src/archive/index.ts';
import { createPageRecord } from '../../../../src/release/site/page-record.ts';

const page = { component: 'src/pages/[page].astro', type: 'page' } as const;
const body = (text: string) => new Uint8Array(Buffer.from(text));

function record() {
  const made = createPageRecord({
    reader: {} as never,
    answerTo: (inquiry) => `answer to ${inquiry}`,
  });
  made.expect(
    ['/', '/gioi-thieu', PHOTO_FRAME.path].map((pathname) => ({ pathname, route: page })),
  );
  return made;
}

test('what is known does not depend on which page is done first', () => {
  const [one, other] = [record(), record()];
  const pages = [
    ['/', { body: body('a'), inquiries: ['["site"]'] }],
    ['/gioi-thieu', { body: body('bb'), inquiries: ['["emblem"]', '["site"]'] }],
  ] as const;
  const keepIn = (made: typeof one, [address, { body: of, inquiries }]: (typeof pages)[number]) => {
    made.keep(address, page, { body: of, inquiries: [...inquiries] });
  };
  for (const each of pages) keepIn(one, each);
  for (const each of pages.toReversed()) keepIn(other, each);
  const [first, second] = [one.state(), other.state()];
  expect([...second.pages]).toEqual([...first.pages]);
  expect([...second.answers]).toEqual([...first.answers]);
  expect([...first.pages.keys()]).toEqual(['/', '/gioi-thieu']);
});

test('the frame of photos is kept as what it is, and as no page', () => {
  const made = record();
  made.keep(PHOTO_FRAME.path, page, { body: body('frame'), inquiries: [] });
  const { pages, frame } = made.state();
  expect(pages.size).toBe(0);
  expect(frame).not.toBe('');
});

test('a request for a page that nobody expected is refused', () => {
  const request = new Request('https://a.vn/khac/');
  expect(() => record().addressOf(request, page)).toThrow('is no page of this site');
  expect(record().addressOf(new Request('https://a.vn/gioi-thieu/'), page)).toBe('/gioi-thieu');
});
