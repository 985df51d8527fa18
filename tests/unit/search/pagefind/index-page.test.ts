import { describe, expect, it } from 'vitest';

import type { SearchDocument } from '../../../../src/search/document.ts';
import { indexPage } from '../../../../src/search/pagefind/index-page.ts';

const DOCUMENT: SearchDocument = {
  url: '/tin-tuc/2021/so-ket/',
  title: 'Đảng uỷ & "30 < 40"',
  lead: '',
  body: ['Một.'],
  photos: [{ caption: '', alt: 'Hội trường' }],
  people: [{ name: 'Trần Đắc Hiến', honorific: '', roles: ['Thứ trưởng'] }],
  documents: [],
  figures: [],
  notes: [],
  day: '2021-07-26',
  kind: 'so-ket',
  agency: { id: 'so', name: 'Sở "A"' },
  agencyNames: [],
  topics: [],
};

describe('indexPage', () => {
  it('writes texts for the index, and names, days and addresses as they are', () => {
    expect(indexPage(DOCUMENT)).toBe(
      '<!doctype html><html lang="vi"><body data-pagefind-body>' +
        '<i data-pagefind-filter="nam:2021"></i>' +
        '<i data-pagefind-filter="loai:so-ket"></i>' +
        '<i data-pagefind-filter="don-vi:Sở &quot;A&quot;"></i>' +
        '<i data-pagefind-sort="ngay:2021-07-26"></i>' +
        '<i id="{&quot;day&quot;:&quot;2021-07-26&quot;}"></i>' +
        '<h1>D\u0335ảng ủy &amp; &quot;30 &lt; 40&quot;</h1>' +
        '<p>Một.</p><p>Trần D\u0335ắc Hiến, Thứ trưởng</p><p>Hội trường</p><p>Sở &quot;A&quot;</p>' +
        '</body></html>',
    );
  });
});
