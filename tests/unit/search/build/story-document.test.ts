import { describe, expect, it } from 'vitest';

import type { PhotoView } from '../../../../src/model/index.ts';
import { storyDocument } from '../../../../src/search/build/story-document.ts';
import { storyEntry } from '../../../support/stories.ts';

const COVER: PhotoView = {
  src: 'hop.jpg',
  decorative: false,
  image: {
    id: 'hop',
    widthPx: 1600,
    heightPx: 1200,
    color: '#808080',
    avif: [
      { widthPx: 320, url: '/media/a-320.avif' },
      { widthPx: 960, url: '/media/a-960.avif' },
    ],
    jpeg: { widthPx: 960, heightPx: 720, url: '/media/a.jpg' },
  },
};

const { data } = storyEntry('2021/so-ket', {
  title: 'Đảng ủy Sở sơ kết',
  lead: 'Sáng 26/7/2021, Đảng ủy họp.',
  event: { start: '2021-07-26', place: 'Hội trường tầng 2' },
  people: [
    { name: 'Nguyễn Văn Thành', honorific: 'đồng chí', roles: ['Bí thư', 'Giám đốc Sở'] },
    { roles: ['Phó Vụ trưởng'] },
  ],
  photos: [{ src: 'hop.jpg', alt: 'Hội trường đông người', caption: 'Quang cảnh hội nghị' }],
  documents: [{ type: 'Nghị quyết', number: '60-NQ/ĐU', issuer: 'Đảng ủy Sở' }],
  figures: [{ value: 85.5, unit: '%', label: 'kế hoạch năm', approximate: true }],
  participants: ['Chi ủy các chi bộ'],
  results: [{ section: 'Xây dựng Đảng', text: 'Kết nạp 3 đảng viên.' }],
  tasks: ['Chuẩn bị đại hội'],
  awards: [{ title: 'Giấy khen', recipients: ['Chi bộ 1'] }],
});

const story = { path: '/tin-tuc/2021/so-ket/', data, body: { html: '<p>Thân bài.</p>' } };

const CONTEXT = {
  agency: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
  agencyNames: ['Sở KH&CN'],
  topics: [{ id: 'an-toan-buc-xa', name: 'An toàn bức xạ' }],
};

describe('storyDocument', () => {
  const document = storyDocument({ ...story, cover: COVER }, CONTEXT);

  it.each([
    ['url', '/tin-tuc/2021/so-ket/'],
    ['title', 'Đảng ủy Sở sơ kết'],
    ['lead', 'Sáng 26/7/2021, Đảng ủy họp.'],
    ['body', ['Thân bài.']],
    ['photos', [{ caption: 'Quang cảnh hội nghị', alt: 'Hội trường đông người' }]],
    [
      'people',
      [
        { name: 'Nguyễn Văn Thành', honorific: 'đồng chí', roles: ['Bí thư', 'Giám đốc Sở'] },
        { name: '', honorific: '', roles: ['Phó Vụ trưởng'] },
      ],
    ],
    ['documents', ['Nghị quyết 60-NQ/ĐU Đảng ủy Sở']],
    ['figures', ['gần 85,5% kế hoạch năm']],
    [
      'notes',
      [
        'Chi ủy các chi bộ',
        'Xây dựng Đảng Kết nạp 3 đảng viên.',
        'Chuẩn bị đại hội',
        'Giấy khen',
        'Chi bộ 1',
        'Hội trường tầng 2',
      ],
    ],
    ['day', '2021-07-26'],
    ['kind', 'so-ket'],
    ['agency', CONTEXT.agency],
    ['agencyNames', CONTEXT.agencyNames],
    ['topics', CONTEXT.topics],
    ['image', { url: '/media/a-320.avif', width: 320, height: 240 }],
  ] as const)('takes %s from the story', (field, value) => {
    expect(document[field]).toEqual(value);
  });

  it('has no image for a story without photos', () => {
    expect(storyDocument({ ...story, cover: undefined }, CONTEXT).image).toBeUndefined();
  });
});
