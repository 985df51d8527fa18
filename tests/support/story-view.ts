import { news } from '../../src/model/index.ts';
import { checkSource, type PhotoView, type StoryView } from '../../src/story/index.ts';

/** A photo with derivatives, as the photo store gives it. */
export function photoView(name: string, about: Partial<PhotoView> = {}): PhotoView {
  return {
    src: `${name}.jpg`,
    alt: `Mô tả ảnh ${name}`,
    decorative: false,
    image: {
      id: name,
      widthPx: 1600,
      heightPx: 1067,
      color: '#8a7f70',
      avif: [480, 960].map((widthPx) => ({ widthPx, url: `/a/${name}-${String(widthPx)}.avif` })),
      jpeg: { widthPx: 1600, heightPx: 1067, url: `/a/${name}.jpg` },
    },
    ...about,
  };
}

/** A story with something in every list that a body may place. */
export const STORY_VIEW: StoryView = {
  data: {
    figures: [
      { value: 6.8, unit: 'tỷ đồng', label: 'Kinh phí', approximate: true },
      { value: 27, label: 'Nhiệm vụ', approximate: false },
    ],
    tasks: ['Hoàn thành kế hoạch\nnăm 2021', 'Phòng, chống dịch'],
    awards: [
      { title: 'Cờ thi đua của Bộ', recipients: ['Vụ A', 'Viện B'] },
      { title: 'Giấy khen', recipients: [] },
    ],
    documents: [
      {
        type: 'Nghị quyết',
        number: '60-NQ/ĐU',
        date: '2020-12-28',
        issuer: 'Đảng ủy Sở',
        title: 'về nhiệm vụ năm 2021',
        url: 'https://vidu.gov.vn/60-nq-du',
      },
      { type: 'Kế hoạch' },
    ],
  },
  photos: [
    photoView('a', { caption: 'Toàn cảnh <hội nghị>', credit: 'X. Phương' }),
    photoView('b', { credit: 'Ảnh minh họa' }),
    photoView('c', { decorative: true }),
  ],
};

/** A story's own lists and photos, with stand-ins for the derivatives. */
export function viewOf(source: string): StoryView {
  const { data } = checkSource(source, { collection: news });
  if (data === undefined) return STORY_VIEW;
  const photos = data.photos.map((photo) => ({ ...photoView(photo.src), ...photo }));
  return { data, photos, leadPhoto: data.cover ?? data.photos[0]?.src };
}
