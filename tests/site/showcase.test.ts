import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, inject, test } from 'vitest';

let page: Nodes;
beforeAll(async () => {
  page = fromHtml(await readFile(join(inject('siteDir'), 'mau', 'index.html'), 'utf8'));
});

const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);
const within = (node: Nodes): Nodes[] =>
  childrenOf(node).flatMap((each) => [each, ...within(each)]);
const isElement = (node: Nodes): node is Element => node.type === 'element';
const hasClass = (node: Element, name: string) =>
  [node.properties['className']].flat().includes(name);

function find(name: string, root: Nodes = page): Element[] {
  return within(root)
    .filter(isElement)
    .filter((node) => hasClass(node, name));
}

function tags(name: string, root: Nodes): Element[] {
  return within(root)
    .filter(isElement)
    .filter(({ tagName }) => tagName === name);
}

function textOf(root: Nodes): string {
  const texts = within(root).map((node) => (node.type === 'text' ? node.value : ''));
  return texts.join('').replaceAll(/\s+/gu, ' ').trim();
}

const only = (name: string) => find(name)[0]!;

describe('a story page', () => {
  test('names those who took part by what they did', () => {
    const terms = tags('dt', only('story-facts')).map(textOf);
    expect(terms).toContain('Chủ trì, kết luận');
    expect(textOf(only('story-facts'))).toContain(
      'Đồng chí Nguyễn Văn Thử, Bí thư Đảng ủy, Giám đốc Sở',
    );
  });

  test('says what the host is called today', () => {
    expect(textOf(only('successor'))).toBe('(nay là Sở mới)');
  });

  test('points to the last correction under the title and dates every one', () => {
    expect(textOf(only('dateline'))).toContain('Bài có đính chính ngày 09/01/2026');
    const days = tags('time', only('corrections')).map(textOf);
    expect(days).toEqual(['ngày 07 tháng 01 năm 2026', 'ngày 09 tháng 01 năm 2026']);
    expect(tags('s', only('corrections')).map(textOf)).toEqual([
      '26 nhiệm vụ hoàn thành',
      '6,7 tỷ đồng',
    ]);
  });

  test('names the section in which what is corrected stood', () => {
    const dates = find('date', only('corrections')).map(textOf);
    expect(dates).toHaveLength(2);
    for (const date of dates) expect(date).toMatch(/, chuyên mục «Hội nghị tổng kết»$/u);
  });

  test('shows every list that the writer filled', () => {
    const headings = tags('h2', only('record')).map(textOf);
    expect(headings).toEqual([
      'Báo cáo tại hội nghị',
      'Nội dung thống nhất, biểu quyết',
      'Số liệu',
      'Nhiệm vụ thời gian tới',
      'Khen thưởng',
      'Văn bản được nhắc đến',
      'Video',
    ]);
  });

  test('links a recording elsewhere and embeds nothing', () => {
    const links = find('video__link', only('record'));
    expect(links.map(({ properties }) => properties['href'])).toEqual([
      'https://vidu.gov.vn/be-mac',
    ]);
    expect(tags('iframe', page)).toEqual([]);
  });

  test('lists its sections beside the text', () => {
    expect(tags('a', only('contents')).length).toBeGreaterThanOrEqual(3);
  });
});

test('a card without a photo leaves no empty frame', () => {
  for (const card of find('card')) {
    for (const frame of find('image', card)) expect(tags('img', frame)).toHaveLength(1);
  }
});
