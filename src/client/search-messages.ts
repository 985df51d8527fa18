import type { Answer } from '../search/ask/search-service.ts';
import { formatNumber } from '../text/numbers.ts';

export type Problem = 'offline' | 'unreachable';

/** What the search page says while it works. The number of hits stands before `summarise`. */
export const PROBLEMS: Record<Problem, string> = {
  offline: 'Máy của bạn đang ngoại tuyến nên chưa tìm được. Kết quả sẽ hiện khi có mạng trở lại.',
  unreachable:
    'Chưa tải được dữ liệu tìm kiếm nên chưa biết có kết quả hay không. Vui lòng thử lại sau giây lát.',
};

export function summarise(
  { total, exact, asked, missing }: Pick<Answer, 'total' | 'exact' | 'asked' | 'missing'>,
  query: string,
): string {
  if (query === '') return ' tin';
  const found = ` tin phù hợp với “${asked ?? query}”`;
  if (total === 0) return ` tin phù hợp với “${query}”`;
  if (missing.length > 0)
    return ` tin gần với “${asked ?? query}”; không tin nào có ${listWords(missing)}`;
  if (asked !== undefined) return `${found} (không có tin nào với “${query}”)`;
  if (exact > 0 && exact < total)
    return `${found}, ${formatNumber(exact)} tin đầu có đúng dấu đã gõ`;
  return found;
}

export function pageTitle(query: string, base: string): string {
  return query === '' ? base : `“${query}” – ${base}`;
}

function listWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? `từ ${last}` : `các từ ${quoted.join(', ')} và ${last}`;
}
