import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/compile/check-content.ts';
import type { RawEntry } from '../../../src/compile/read-content.ts';

const SITE = `title: Tin
tagline: Tin họp
owner: Sở
agency: so-khcn
responsible: { name: Người phụ trách }
address: Hà Nội
phone: 024 0000 0000
email: tin@vidu.gov.vn
`;
const AGENCY = 'name: Sở Khoa học và Công nghệ\nshortName: Sở KH&CN\n';
const TOPICS = 'topics:\n  - { slug: chuyen-doi-so, name: Chuyển đổi số }\n';
const story = (extra = '') => `---
title: Hội nghị sơ kết
lead: Sapo.
kind: so-ket
host: so-khcn
event: { start: 2021-07-05 }
publishedAt: 2021-07-07T09:00:00+07:00
${extra}---

Nội dung.
`;

/** Right content; a test changes or adds files, an empty text removes one. */
const RIGHT = {
  'settings/site.yaml': SITE,
  'settings/topics.yaml': TOPICS,
  'settings/schema.yaml': 'version: 1\n',
  'agencies/so-khcn.yaml': AGENCY,
  'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu\ndescription: Về trang.\n---\n\nNội dung.\n',
  'news/2021/so-ket/index.mdx': story('topics: [chuyen-doi-so]\n'),
};

function findingsOf(changes: Readonly<Record<string, string>>): string[] {
  const files = Object.entries({ ...RIGHT, ...changes }).filter(([, source]) => source !== '');
  return checkContent(files.map(([path, source]) => entry(path, source))).map(
    ({ path, line, column, code }) => `${path}:${String(line)}:${String(column)} ${code}`,
  );
}

function entry(path: string, source: string): RawEntry {
  const [collection = '', ...rest] = path.replace(/\.[a-z]+$/u, '').split('/');
  return { collection, id: rest.join('/').replace(/\/index$/u, ''), path, source, files: [] };
}

describe('checkContent', () => {
  it('has nothing to say of right content', () => {
    expect(findingsOf({})).toEqual([]);
  });

  it('collects what is wrong in single files, sorted by path and place', () => {
    expect(
      findingsOf({
        'news/2021/so-ket/index.mdx': story().replace('Nội dung.', '# Một\n\n{x}'),
        'agencies/so-khcn.yaml': 'name: Sở\n',
      }),
    ).toEqual([
      'agencies/so-khcn.yaml:1:1 thieu-truong',
      'news/2021/so-ket/index.mdx:10:1 cap-tieu-de',
      'news/2021/so-ket/index.mdx:12:1 bieu-thuc',
    ]);
  });

  it('finds agencies that are not there', () => {
    expect(
      findingsOf({
        'news/2021/so-ket/index.mdx': story().replace('host: so-khcn', 'host: so-khac'),
        'agencies/vien.yaml': 'name: Viện\nshortName: Viện\nparent: bo-khac\nsuccessor: vien-moi\n',
        'settings/site.yaml': SITE.replace('agency: so-khcn', 'agency: so-khac'),
      }),
    ).toEqual([
      'agencies/vien.yaml:3:9 don-vi-khong-co',
      'agencies/vien.yaml:4:12 don-vi-khong-co',
      'news/2021/so-ket/index.mdx:5:7 don-vi-khong-co',
      'settings/site.yaml:4:9 don-vi-khong-co',
    ]);
  });

  it('does not blame a story for an agency whose file is wrong', () => {
    expect(findingsOf({ 'agencies/so-khcn.yaml': 'name: Sở\n' })).toEqual([
      'agencies/so-khcn.yaml:1:1 thieu-truong',
    ]);
  });

  it('finds topics that are not in the list', () => {
    expect(findingsOf({ 'settings/topics.yaml': '' })).toEqual([
      'news/2021/so-ket/index.mdx:8:10 chu-de-khong-co',
    ]);
  });

  it('finds two stories with one address, folder or slug', () => {
    expect(findingsOf({ 'news/2021/tong-ket/index.mdx': story('slug: so-ket\n') })).toEqual([
      'news/2021/tong-ket/index.mdx:8:7 dia-chi-trung',
    ]);
    expect(findingsOf({ 'news/2022/so-ket/index.mdx': story() })).toEqual([]);
    expect(
      findingsOf({
        'news/2021/so-ket/index.mdx': story('slug: khac\n'),
        'news/2021/tong-ket/index.mdx': story('slug: so-ket\n'),
      }),
    ).toEqual([]);
  });

  it('finds a former address that is in use or claimed twice', () => {
    const former = 'formerPaths: [/tin-tuc/2021/so-ket, /tin-tuc/2020/cu/]\n';
    expect(
      findingsOf({
        'news/2021/ba/index.mdx': story('formerPaths: [/tin-tuc/2020/cu/]\n'),
        'news/2021/hai/index.mdx': story(former),
      }),
    ).toEqual([
      'news/2021/hai/index.mdx:8:15 dia-chi-cu-trung',
      'news/2021/hai/index.mdx:8:37 dia-chi-cu-trung',
    ]);
  });

  it('says where files belong that strayed', () => {
    expect(
      findingsOf({
        'news/so-ket/index.mdx': story(),
        'news/2021/bai-le.mdx': story(),
        'news/2021/Tên Lạ/index.mdx': story(),
        'news/2021/a/b/index.mdx': story(),
        'settings/khac.yaml': 'a: 1\n',
        'la/gi.yaml': 'a: 1\n',
        'agencies/so-khac.mdx': '---\nname: x\n---\n',
      }).map((finding) => finding.replace(/:1:1/u, '')),
    ).toEqual([
      'agencies/so-khac.mdx thu-muc-sai',
      'la/gi.yaml thu-muc-sai',
      'news/2021/Tên Lạ/index.mdx thu-muc-sai',
      'news/2021/a/b/index.mdx thu-muc-sai',
      'news/2021/bai-le.mdx thu-muc-sai',
      'news/so-ket/index.mdx thu-muc-sai',
      'settings/khac.yaml thu-muc-sai',
    ]);
  });

  it('misses the settings of the site', () => {
    expect(findingsOf({ 'settings/site.yaml': '' })).toEqual(['settings/site.yaml:1:1 thieu-tep']);
  });

  it.each([
    ['version: 99\n', ['settings/schema.yaml:1:1 phien-ban-la']],
    ['version: một\n', ['settings/schema.yaml:1:1 phien-ban-la']],
    ['- 1\n', ['settings/schema.yaml:1:1 phien-ban-la']],
    ['', []],
  ])('reads the version %j', (schema, expected) => {
    expect(findingsOf({ 'settings/schema.yaml': schema })).toEqual(expected);
  });
});
