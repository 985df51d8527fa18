import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../../src/story/front-matter/read-yaml.ts';

const TEXT = `title: Hội nghị
event:
  start: 2021-07-05
  place:
photos:
  - src: a.jpg
    alt: Toàn cảnh
  - b.jpg
`;
const textFrom = (path: (string | number)[], part?: 'key' | 'value') =>
  TEXT.slice(readYaml(TEXT).locate(path, part)).split('\n')[0];

describe('readYaml', () => {
  it('keeps dates, times, yes and no as they were written', () => {
    const { value } = readYaml('a: 2021-07-05\nb: yes\nc: 15:31\nd: 010\ne: ~\nf: true\ng: 6.8');
    expect(value).toEqual({
      a: '2021-07-05',
      b: 'yes',
      c: '15:31',
      d: 10,
      e: null,
      f: true,
      g: 6.8,
    });
  });

  it('reads nothing as no data', () => {
    expect(readYaml('')).toMatchObject({ value: {}, breaches: [] });
    expect(readYaml('# chỉ ghi chú\n')).toMatchObject({ value: {}, breaches: [] });
  });

  it.each([
    [['title'], 'Hội nghị'],
    [['event', 'start'], '2021-07-05'],
    [['event', 'place'], 'place:'],
    [['event', 'end'], 'start: 2021-07-05'],
    [['photos', 0, 'alt'], 'Toàn cảnh'],
    [['photos', 0, 'caption'], 'src: a.jpg'],
    [['photos', 1, 'alt'], 'b.jpg'],
    [['photos', 7], '- src: a.jpg'],
    [['host'], 'title: Hội nghị'],
  ])('finds the place of %j', (path, found) => {
    expect(textFrom(path)).toBe(found);
  });

  it('finds the place of a key', () => {
    expect(textFrom(['event', 'start'], 'key')).toBe('start: 2021-07-05');
  });

  it.each([
    ['a: 1\na: 2', 'yaml-trung'],
    ['a: *x', 'yaml-la'],
    ['a: &x 1', 'yaml-la'],
    ['a: !!js/regexp /x/', 'yaml-la'],
    ['a: !!binary aGk=', 'yaml-la'],
    ['a: !Ref x', 'yaml-la'],
    ['__proto__: 1', 'yaml-la'],
    ['a: "x', 'yaml-sai'],
    ['a: b: c', 'yaml-sai'],
    ['- a\n- b', 'yaml-sai'],
    ['chỉ là chữ', 'yaml-sai'],
    ['a: 1\n---\nb: 2', 'yaml-sai'],
    [`a: ${'['.repeat(50_000)}`, 'yaml-sai'],
    [`a: ${'x'.repeat(300_000)}`, 'qua-phuc-tap'],
  ])('refuses %.30j', (text, code) => {
    const { value, breaches } = readYaml(text);
    expect(new Set(breaches.map((breach) => breach.code))).toEqual(new Set([code]));
    expect(value).toBeUndefined();
  });

  it('gives keys that every object has as plain data', () => {
    const { value } = readYaml('constructor: 1\ntoString: 2');
    expect(Object.entries(value ?? {})).toEqual([
      ['constructor', 1],
      ['toString', 2],
    ]);
  });
});
