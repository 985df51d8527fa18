import { contrastOnPage, LEAST_CONTRAST } from '../accent.ts';
import type { ModelIssue } from '../finding.ts';
import { formatNumber } from '../../text/numbers.ts';

interface HomeSection {
  show: string;
  kind?: string | undefined;
  topic?: string | undefined;
  agency?: string | undefined;
}

/** The part of the settings that the rules over several fields read. */
interface SiteFacts {
  appearance?: { accent?: string | undefined } | undefined;
  home?: { sections: readonly HomeSection[] } | undefined;
}

export const siteRules = [
  { reads: ['appearance'], check: readableAccent },
  { reads: ['home'], check: wholeSections },
] as const;

function readableAccent({ appearance }: SiteFacts): ModelIssue[] {
  const accent = appearance?.accent;
  if (accent === undefined) return [];
  const contrast = contrastOnPage(accent);
  if (contrast >= LEAST_CONTRAST) return [];
  const shown = formatNumber(Math.floor(contrast * 10) / 10);
  return [
    {
      code: 'mau-kho-doc',
      path: ['appearance', 'accent'],
      message: `Màu «${accent}» khó đọc trên nền sáng: độ tương phản ${shown}, cần ít nhất ${formatNumber(LEAST_CONTRAST)}. Hãy chọn màu đậm hơn.`,
    },
  ];
}

const NEEDED = {
  'loai-tin': { field: 'kind', label: 'Loại tin' },
  'chu-de': { field: 'topic', label: 'Chủ đề' },
  'don-vi': { field: 'agency', label: 'Đơn vị' },
} as const;

/** A part that shows one kind, topic or agency says which. */
function wholeSections({ home }: SiteFacts): ModelIssue[] {
  return (home?.sections ?? []).flatMap((section, index) => {
    const needed = Object.entries(NEEDED).find(([show]) => show === section.show)?.[1];
    if (needed === undefined || section[needed.field] !== undefined) return [];
    return [
      {
        code: 'thieu-truong' as const,
        path: ['home', 'sections', index, needed.field],
        message: `Mục ${String(index + 1)} của trang chủ chưa có «${needed.label}». Hãy chọn một giá trị cho «${needed.label}».`,
      },
    ];
  });
}
