import { spell } from './spelling.ts';

/** Words between the words that matter, in "các tin về chuyển đổi số ở Hà Giang". */
const FILLERS = readWords(
  'ở tại của về và cho các những là do từ đến tới trong với theo vào bởi để khi mà này đó đã sẽ được bị có tin bài tỉnh mùng',
);
/** As who types no marks writes them, but for those that may as well be names: "Nhung", "Trọng". */
const UNMARKED_FILLERS = readWords('o cua ve va cho cac voi theo');
/** What stands before a name, and in a page may be another word; and what nobody looks for. */
const BEGINNINGS = readWords('ông bà anh chị tin bài #dc');

/**
 * @param term of the query, spelled as in the index
 * @param isFirst whether the query begins with it
 */
export function isFiller(term: string, hasMarks: boolean, isFirst: boolean): boolean {
  if (isFirst && BEGINNINGS.has(term)) return true;
  return (hasMarks ? FILLERS : UNMARKED_FILLERS).has(term);
}

function readWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(spell));
}
