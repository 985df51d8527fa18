import { textsBetween } from './texts-between.ts';

/**
 * A page with the styles of its head in one element, in their order: the policy of the page names
 * each element by a hash, fifty bytes that no compression makes smaller.
 */
export function joinStyles(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) return html;
  const styles = textsBetween(html.slice(0, end), '<style>', '</style>');
  const [first] = styles;
  if (first === undefined || styles.length === 1) return html;
  const others = styles.map(({ to }, index) => html.slice(to, styles[index + 1]?.from));
  const joined = styles.map(({ text }) => text).join('');
  return `${html.slice(0, first.from)}<style>${joined}</style>${others.join('')}`;
}
