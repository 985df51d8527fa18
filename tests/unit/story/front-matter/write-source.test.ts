import { parseFrontmatter } from 'astro/markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../../src/story/front-matter/read-yaml.ts';
import { splitSource } from '../../../../src/story/front-matter/split-source.ts';
import { writeSource, writeYaml } from '../../../../src/story/front-matter/write-source.ts';

const STORY = {
  title: 'Sơ kết: 6 tháng đầu năm 2021',
  publishedAt: '2021-07-26T15:31:00+07:00',
  event: { start: '2021-07-26', session: 'sáng' },
  topics: ['chuyen-doi-so'],
  figures: [{ value: 6.8, unit: 'tỷ đồng', approximate: true }],
  tasks: ['Dòng một\nDòng hai'],
  empty: undefined,
};

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    'no',
    'on',
    'null',
    '~',
    '2021-07-05',
    '12:30',
    '0x1F',
    '1e3',
    '- a',
    '# b',
    'a: b',
    '---',
    '...',
    '!x',
    '&y',
    '*z',
    '%',
    '@',
    '`',
    '',
    ' ',
    '\n',
    'a\n\nb\n',
    '"',
    "'",
    '\\',
    'x'.repeat(200),
  ),
  fc.integer(),
  fc.boolean(),
);
const key = fc.string({
  unit: fc.constantFrom(...Array.from('abcXYZ019_')),
  minLength: 1,
  maxLength: 8,
});
const data = fc.dictionary(
  key,
  fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3 })),
  { maxKeys: 6, noNullPrototype: true },
);
const body = fc
  .array(fc.constantFrom('Nội dung', '', '---', 'a: b', '  lùi vào', '# x'), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

describe('writeSource', () => {
  it('writes the keys in order, on one line each, quoting what others would misread', () => {
    expect(writeSource(STORY, 'Nội dung.')).toBe(`---
title: "Sơ kết: 6 tháng đầu năm 2021"
publishedAt: "2021-07-26T15:31:00+07:00"
event:
  start: "2021-07-26"
  session: sáng
topics:
  - chuyen-doi-so
figures:
  - value: 6.8
    unit: tỷ đồng
    approximate: true
tasks:
  - |-
    Dòng một
    Dòng hai
---

Nội dung.
`);
  });

  it('does not fold long lines, so that a change stays small', () => {
    const lead = 'Hội nghị đã đánh giá kết quả. '.repeat(20).trim();
    expect(writeYaml({ lead })).toBe(`lead: ${lead}\n`);
  });

  it('is read back as the same data and body', () => {
    fc.assert(
      fc.property(data, body, (written, text) => {
        const source = writeSource(written, text);
        const parts = splitSource(source);
        const yaml = readYaml(parts.yaml);
        expect(parts.breaches.concat(yaml.breaches)).toEqual([]);
        expect(yaml.value).toEqual(written);
        expect(parts.body).toBe(text === '' || text.endsWith('\n') ? text : `${text}\n`);
        expect(writeSource(yaml.value ?? {}, parts.body)).toBe(source);
      }),
    );
  });

  it('is read the same by the YAML reader of Astro', () => {
    fc.assert(
      fc.property(data, (written) => {
        fc.pre(Object.keys(written).length > 0);
        expect(parseFrontmatter(writeSource(written, '')).frontmatter).toEqual(written);
      }),
    );
  });
});
