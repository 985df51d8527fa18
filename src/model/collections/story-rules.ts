import type { ModelIssue } from '../finding.ts';

interface Photo {
  src: string;
  alt?: string | undefined;
  decorative: boolean;
}

interface Span {
  start: string;
  end?: string | undefined;
}

interface Period {
  from: string;
  to: string;
}

/** The part of a story that the rules over several fields read. */
interface StoryFacts {
  photos: readonly Photo[];
  cover?: string | undefined;
  event: Span;
  period?: Period | undefined;
  nextPeriod?: Period | undefined;
}

export const storyRules = [
  { reads: ['photos'], check: describedPhotos },
  { reads: ['photos'], check: distinctPhotos },
  { reads: ['photos', 'cover'], check: knownCover },
  { reads: ['event', 'period', 'nextPeriod'], check: forwardDates },
] as const;

/** WCAG 2.2, 1.1.1: a photo says what it shows, or is marked as decoration. */
function describedPhotos({ photos }: StoryFacts): ModelIssue[] {
  return photos.flatMap(({ src, alt, decorative }, index) =>
    decorative || alt !== undefined
      ? []
      : [
          {
            code: 'anh-thieu-mo-ta' as const,
            path: ['photos', index, 'alt'],
            message: `Ảnh ${String(index + 1)} («${src}») chưa có mô tả cho người không nhìn thấy ảnh. Hãy tả ngắn điều nhìn thấy trong ảnh, hoặc bật «Ảnh trang trí» nếu ảnh không mang thông tin.`,
          },
        ],
  );
}

function distinctPhotos({ photos }: StoryFacts): ModelIssue[] {
  return photos.flatMap(({ src }, index) =>
    photos.findIndex((photo) => photo.src === src) === index
      ? []
      : [
          {
            code: 'anh-trung' as const,
            path: ['photos', index, 'src'],
            message: `Ảnh ${String(index + 1)} («${src}») có mặt hai lần trong danh sách ảnh. Hãy gỡ một lần.`,
          },
        ],
  );
}

function knownCover({ photos, cover }: StoryFacts): ModelIssue[] {
  if (cover === undefined || photos.some(({ src }) => src === cover)) return [];
  return [
    {
      code: 'anh-bia-la',
      path: ['cover'],
      message: `Ảnh bìa «${cover}» không có trong danh sách ảnh của bài. Hãy thêm ảnh này vào mục «Ảnh» hoặc chọn ảnh khác.`,
    },
  ];
}

function forwardDates({ event, period, nextPeriod }: StoryFacts): ModelIssue[] {
  const spans: [readonly string[], string, string | undefined][] = [
    [['event', 'end'], event.start, event.end],
    [['period', 'to'], period?.from ?? '', period?.to],
    [['nextPeriod', 'to'], nextPeriod?.from ?? '', nextPeriod?.to],
  ];
  return spans.flatMap(([path, from, to]) =>
    to === undefined || to >= from
      ? []
      : [
          {
            code: 'ngay-nguoc' as const,
            path,
            message: `Ngày kết thúc «${to}» đứng trước ngày bắt đầu «${from}». Hãy xem lại hai ngày này.`,
          },
        ],
  );
}
