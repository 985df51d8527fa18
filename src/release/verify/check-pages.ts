import type { ReleaseFinding } from '../status.ts';
import type { ReleaseUnderTest } from './check-references.ts';

const NEEDED = {
  '/index.html': 'Không có trang chủ.',
  '/404.html': 'Không có trang báo «Không tìm thấy».',
};

/** A release with fewer than this part of the last one's pages was not built from the whole content. */
const LEAST_PART_KEPT = 0.5;

/** The pages that must be there, and about as many as readers see in the release before. */
export function checkPages(
  { sizeOf }: Pick<ReleaseUnderTest, 'sizeOf'>,
  pages: number,
  pagesBefore: number | undefined,
): ReleaseFinding[] {
  const missing = Object.entries(NEEDED)
    .filter(([path]) => (sizeOf(path) ?? 0) === 0)
    .map(([path, message]) => ({ path, message }));
  const collapsed = pagesBefore !== undefined && pages < pagesBefore * LEAST_PART_KEPT;
  if (!collapsed) return missing;
  const message = `Bản dựng chỉ có ${String(pages)} trang, bản đang chạy có ${String(pagesBefore)} trang. Hãy xem lại nội dung có bị xoá nhầm không.`;
  return [...missing, { path: '/', message }];
}
