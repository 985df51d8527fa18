import { formatNumber } from '../text/numbers.ts';
import type { Answer } from '../search/present.ts';

export type Problem = 'offline' | 'unreachable';

/** What the search page says while it works. The number of hits stands before `summarise`. */
export const PROBLEMS: Record<Problem, string> = {
  offline: 'Máy của bạn đang ngoại tuyến nên chưa tìm được. Kết quả sẽ hiện khi có mạng trở lại.',
  unreachable:
    'Chưa tải được dữ liệu tìm kiếm nên chưa biết có kết quả hay không. Vui lòng thử lại sau giây lát.',
};

export function summarise({ total, exact, unknown }: Answer, query: string): string {
  const found = ` tin phù hợp với “${query}”`;
  if (total === 0) return found;
  if (unknown.length > 0) return ` tin gần với “${query}”; không tin nào có ${listWords(unknown)}`;
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
