/**
 * Stands for rehype-parse and rehype-remark (300 KB): the body editor reads pasted HTML with the
 * browser's own parser, and only `htmlToSlate`, which nothing calls, would need them.
 */
export default function refuse(): never {
  throw new Error('Pasted HTML is read by the browser.');
}
