import { formatMoment } from '../../text/format-date.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Release } from '../release-store.ts';

/** One line a release, the newest first; the one that readers see is marked. */
export function releaseLines(releases: readonly Release[], current: string | undefined): string[] {
  if (releases.length === 0) return ['Chưa có bản nào.'];
  return releases.map(({ name, manifest: { builtAt, pages, held = [] } }) => {
    const mark = name === current ? '→' : ' ';
    const keptBack = held.length > 0 ? `, ${String(held.length)} chỗ chưa đưa lên được` : '';
    return `${mark} ${name}  dựng lúc ${formatMoment(builtAt)}  ${formatNumber(pages)} trang${keptBack}`;
  });
}
