/** Words as people count them; the tags of the dialect are none. */
export function countWords(text: string): number {
  return text.replaceAll(/(?<!\\)<\/?\p{L}[^<>]*>/gu, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
