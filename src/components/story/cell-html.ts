import { bodyCell, toHtml, trustedHtml } from '../../story/index.ts';

/** HTML of a cell in a Markdown table; `style` is how @astrojs/mdx hands over the alignment. */
export function cellHtml(
  tagName: 'th' | 'td',
  style: string | { textAlign?: string } | undefined,
  content: string,
): string {
  const align =
    typeof style === 'string' ? /text-align:\s*(\w+)/u.exec(style)?.[1] : style?.textAlign;
  return toHtml(bodyCell(tagName, align, [trustedHtml(content)]), { hasTrustedHtml: true });
}
