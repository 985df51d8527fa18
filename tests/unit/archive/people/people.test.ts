import { describe, expect, test } from 'vitest';
import { nameKey, nameSlug, plainName } from '../../../../src/archive/people/person-name.ts';
import { readerOf } from '../../../support/archive/archive-of.ts';
import { storyEntry } from '../../../support/stories.ts';

const chaired = (id: string, name: string, more: object = {}) =>
  storyEntry(id, { people: [{ name, part: ['chủ trì'], ...more }] });

describe('a name', () => {
  test.each([
    ['Trần Công Hòa', 'Trần Công Hoà'],
    ['Trần Công Hòa', 'Trần Công Hòa'.normalize('NFD')],
    ['Trần Công Hòa', ' trần  công\u00a0HÒA '],
    ['Đặng Văn An', '\u00d0ặng Văn An'],
    ['Trần Công Hòa', 'PGS.TS. Trần Công Hòa'],
    ['Trần Công Hòa', 'đồng chí Trần Công Hòa'],
  ])('«%s» is also «%s»', (name, other) => {
    expect(nameKey(other)).toBe(nameKey(name));
  });

  test.each([
    ['Trần Công Hòa', 'Trần Công Hoa'],
    ['Ông Ích Khiêm', 'Ích Khiêm'],
    ['Tsan Văn An', 'An Văn An'],
  ])('«%s» is not «%s»', (name, other) => {
    expect(nameKey(other)).not.toBe(nameKey(name));
  });

  test('keeps its capitals and gives an address without marks', () => {
    expect(plainName('ThS. Nguyễn  Thuý')).toBe('Nguyễn Thúy');
    expect(nameSlug('ThS. Nguyễn Thuý')).toBe('nguyen-thuy');
  });
});

describe('the page of a name', () => {
  test('gathers the meetings of all spellings, the newest first, with the roles of the day', () => {
    const page = readerOf([
      chaired('2019/a', 'TRẦN CÔNG HÒA', { roles: ['Phó Giám đốc'] }),
      chaired('2021/b', 'Trần Công Hoà', { roles: ['Giám đốc', 'Bí thư'] }),
      chaired('2020/c', 'Trần Công Hòa', { roles: ['Phó Giám đốc'] }),
    ]).namePage('tran-cong-hoa');
    expect(page?.people).toHaveLength(1);
    const [person] = page?.people ?? [];
    expect(person?.name).toBe('Trần Công Hòa');
    expect(person?.meetings.map(({ meeting }) => meeting.start.slice(0, 4))).toEqual([
      '2021',
      '2020',
      '2019',
    ]);
    expect(person?.roles).toEqual([
      { role: 'Giám đốc', from: 2021, to: 2021 },
      { role: 'Bí thư', from: 2021, to: 2021 },
      { role: 'Phó Giám đốc', from: 2019, to: 2020 },
    ]);
  });

  test('tells apart those whose names differ in marks, and those whom the editors tell apart', () => {
    const reader = readerOf([
      chaired('2020/a', 'Trần Công Hòa'),
      chaired('2021/b', 'Trần Công Hoa'),
      chaired('2021/c', 'Trần Công Hoa', { distinction: 'Yên Bái' }),
    ]);
    const page = reader.namePage('tran-cong-hoa');
    expect(page?.people.map(({ name, distinction }) => [name, distinction])).toEqual([
      ['Trần Công Hoa', undefined],
      ['Trần Công Hoa', 'Yên Bái'],
      ['Trần Công Hòa', undefined],
    ]);
    const anchors = page?.people.map(({ anchor }) => anchor) ?? [];
    expect(new Set(anchors).size).toBe(3);
    const [letter] = reader.peopleByLetter();
    expect(letter?.people.map(({ path }) => path)).toEqual(
      expect.arrayContaining(anchors.map((anchor) => `/nhan-su/tran-cong-hoa/#${anchor}`)),
    );
  });

  test('counts a person once whom a story lists twice', () => {
    const people = [
      { name: 'Lê An', roles: ['Giám đốc'], part: ['chủ trì'] },
      { name: 'Lê An', roles: ['Giám đốc'], part: ['kết luận'] },
    ];
    const [person] = readerOf([storyEntry('2021/a', { people })]).namePage('le-an')?.people ?? [];
    expect(person?.meetings).toHaveLength(1);
    expect(person?.meetings[0]).toMatchObject({
      roles: ['Giám đốc'],
      parts: ['chủ trì', 'kết luận'],
    });
  });

  test('is none for someone without a name, or of a withdrawn story', () => {
    const withdrawn = { date: '2021-08-01', reason: 'Sai.' };
    const reader = readerOf([
      storyEntry('2021/a', { people: [{ roles: ['Giám đốc Sở'] }] }),
      { ...chaired('2021/b', 'Lê An'), data: storyEntry('2021/b', { withdrawn }).data },
    ]);
    expect(reader.nameSlugs()).toEqual([]);
  });
});

test('the list goes by given name in the order of the Vietnamese alphabet', () => {
  const names = ['Lê Ưng', 'Lê Uyên', 'Bùi Đức', 'Bùi Dung', 'Võ Ánh', 'Võ An'];
  const reader = readerOf(names.map((name, index) => chaired(`2021/tin-${String(index)}`, name)));
  expect(
    reader.peopleByLetter().map(({ letter, people }) => [letter, people.map(({ name }) => name)]),
  ).toEqual([
    ['A', ['Võ An', 'Võ Ánh']],
    ['D', ['Bùi Dung']],
    ['Đ', ['Bùi Đức']],
    ['U', ['Lê Uyên']],
    ['Ư', ['Lê Ưng']],
  ]);
});
