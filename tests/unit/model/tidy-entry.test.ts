import { describe, expect, it } from 'vitest';
import { news, readEntry, tidyEntry } from '../../../src/model/index.ts';

const tidy = (data: Record<string, unknown>) => tidyEntry(news, data);

describe('the stored form of an entry', () => {
  it.each([
    ['empty text', { title: '' }, {}],
    ['blank text', { title: '  \n ' }, {}],
    ['null', { period: null, photos: null }, {}],
    ['an empty list', { topics: [], photos: [] }, {}],
    ['an empty group', { byline: { name: '', unit: null } }, {}],
    ['a group of empty items', { photos: [{ src: '', alt: '' }] }, {}],
    ['what is so by default', { draft: false, publishedAtKnown: true }, {}],
    [
      'what is not so by default',
      { draft: true, publishedAtKnown: false },
      { publishedAtKnown: false, draft: true },
    ],
  ])('leaves out or keeps %s', (_, written, stored) => {
    expect(tidy(written)).toEqual(stored);
  });

  it.each([
    ['decomposed letters', { title: 'Hội nghị'.normalize('NFD') }, { title: 'Hội nghị' }],
    ['spaces that do not break', { title: 'Sở\u00a0KH&CN ' }, { title: 'Sở KH&CN' }],
    ['line breaks in one line', { title: 'Hội\r\nnghị' }, { title: 'Hội nghị' }],
    ['line breaks in several lines', { lead: 'Một\r\nHai' }, { lead: 'Một\nHai' }],
    ['a number as text', { title: 2021 }, { title: '2021' }],
    [
      'a moment in UTC',
      { publishedAt: '2021-07-26T08:31:00.000Z' },
      { publishedAt: '2021-07-26T15:31:00+07:00' },
    ],
    [
      'a Date of a YAML 1.1 reader',
      { publishedAt: new Date('2021-12-31T22:00:00Z') },
      { publishedAt: '2022-01-01T05:00:00+07:00' },
    ],
    [
      'a moment for a day',
      { event: { start: '2021-12-31T22:00:00.000Z' } },
      { event: { start: '2022-01-01' } },
    ],
    ['a file name with ./', { cover: './a.jpg' }, { cover: 'a.jpg' }],
    ['a bare photo', { photos: ['a.jpg'] }, { photos: [{ src: 'a.jpg' }] }],
    ['one word for a list', { topics: 'chuyen-doi-so' }, { topics: ['chuyen-doi-so'] }],
    [
      'a decimal comma',
      { figures: [{ value: '6,8', label: 'x' }] },
      { figures: [{ value: 6.8, label: 'x' }] },
    ],
    [
      'dots for thousands',
      { figures: [{ value: '1.234.567', label: 'x' }] },
      { figures: [{ value: 1234567, label: 'x' }] },
    ],
  ])('reads %s', (_, written, stored) => {
    expect(tidy(written)).toEqual(stored);
  });

  it('orders the keys as the model does', () => {
    expect(Object.keys(tidy({ draft: true, host: 'a', title: 'b' }))).toEqual([
      'title',
      'host',
      'draft',
    ]);
  });

  it('is its own stored form', () => {
    const once = tidy({ title: ' Hội  nghị ', photos: ['a.jpg'], event: { start: '2021-07-05' } });
    expect(tidy(once)).toEqual(once);
  });
});

it('reads what Decap writes: every field present, most of them empty', () => {
  const { data, issues } = readEntry(news, {
    title: 'Hội nghị sơ kết',
    lead: 'Sapo.',
    kind: 'so-ket',
    topics: [],
    host: 'so-khcn',
    event: { start: '2021-07-05', end: '', session: null, mode: null, place: '' },
    period: { type: null, from: null, to: null },
    publishedAt: '2021-07-05T08:00:00.000Z',
    publishedAtKnown: true,
    photos: [{ src: 'a.jpg', alt: 'Toàn cảnh', caption: '', credit: '', decorative: false }],
    cover: '',
    people: [{ name: 'Nguyễn Văn A', roles: [''], part: ['chủ trì'] }],
    draft: false,
  });
  expect(issues).toEqual([]);
  expect(data).toMatchObject({
    event: { start: '2021-07-05' },
    people: [{ name: 'Nguyễn Văn A', roles: [], part: ['chủ trì'] }],
    formerPaths: [],
    draft: false,
  });
  expect(data?.period).toBeUndefined();
});
