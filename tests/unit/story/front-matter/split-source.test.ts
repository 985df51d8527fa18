import { describe, expect, it } from 'vitest';
import { splitSource } from '../../../../src/story/front-matter/split-source.ts';

describe('splitSource', () => {
  it.each([
    ['---\ntitle: a\n---\n\nNội dung\n', 'title: a\n', 'Nội dung\n'],
    ['---\ntitle: a\n---\nNội dung', 'title: a\n', 'Nội dung'],
    ['---\r\ntitle: a\r\n---\r\n\r\nNội dung\r\n', 'title: a\r\n', 'Nội dung\r\n'],
    ['\uFEFF---\ntitle: a\n---\n\nNội dung\n', 'title: a\n', 'Nội dung\n'],
    ['---\n---\n', '', ''],
    ['---\ntitle: a\n---', 'title: a\n', ''],
    ['---  \ntitle: a\n--- \n\n\nHai dòng trống\n', 'title: a\n', '\nHai dòng trống\n'],
    ['---\na: |\n  ---\n  b\n---\n\nx\n', 'a: |\n  ---\n  b\n', 'x\n'],
    ['---\na: b\n---\n\n---\n\nx\n', 'a: b\n', '---\n\nx\n'],
  ])('splits %j', (source, yaml, body) => {
    const parts = splitSource(source);
    expect(parts).toMatchObject({ yaml, body, breaches: [] });
    const text = source.replace('\uFEFF', '');
    expect(text.slice(parts.yamlOffset).startsWith(yaml)).toBe(true);
    expect(text.slice(parts.bodyOffset)).toBe(body);
  });

  it.each([
    ['---js\nx\n---\n', 'dau-bai-la', '---js'],
    ['--- js\nx\n---\n', 'dau-bai-la', '--- js'],
    ['----\nx\n----\n', 'dau-bai-la', '----'],
    ['+++\nx\n+++\n', 'dau-bai-la', '+++'],
    ['Không có gì', 'dau-bai-la', 'Không có gì'],
    ['\n---\nx: 1\n---\n', 'dau-bai-la', '(dòng trống)'],
    ['', 'dau-bai-la', '(dòng trống)'],
    ['---\ntitle: a\n', 'dau-bai-khong-dong', 'title: a'],
    ['---\ntitle: a\n ---\n', 'dau-bai-khong-dong', 'title: a'],
  ])('refuses %j', (source, code, words) => {
    const { breaches, yaml, body } = splitSource(source);
    expect(breaches.map((breach) => breach.code)).toEqual([code]);
    expect(breaches[0]?.message).toContain(`«${words}»`);
    expect([yaml, body]).toEqual(['', '']);
  });
});
