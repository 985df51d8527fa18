import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

type Content = Root['children'][number] | ElementContent;

/** Elements around which white space is not shown. */
const BLOCKS = new Set(
  'article aside blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p picture pre section source table tbody td th thead tr ul video'.split(
    ' ',
  ),
);

/**
 * HTML in one form: attributes sorted, white space collapsed, none around blocks. What differs
 * after that is seen by a reader or a program.
 */
export function normalHtml(html: string): string {
  return writeAll(fromHtml(html, { fragment: true }).children, false);
}

function writeAll(nodes: readonly Content[], isCode: boolean): string {
  return nodes
    .map((node, index) => {
      if (node.type === 'element') return writeElement(node, isCode);
      if (node.type !== 'text') return '';
      return isCode ? node.value : writeText(node.value, nodes[index - 1], nodes[index + 1]);
    })
    .join('');
}

function writeElement({ tagName, properties, children }: Element, isCode: boolean): string {
  const attributes = Object.entries(properties)
    .map(([name, value]) => ` ${name}=${JSON.stringify(plainValue(name, value))}`)
    .sort();
  const inner = writeAll(children, isCode || tagName === 'pre');
  const written = `<${tagName}${attributes.join('')}>${inner}</${tagName}>`;
  return BLOCKS.has(tagName) ? `\n${written}\n`.replaceAll('\n\n', '\n') : written;
}

/** Astro writes a data attribute without a value as "true". */
function plainValue(name: string, value: Element['properties'][string]): unknown {
  return name.startsWith('data') && value === 'true' ? '' : value;
}

function writeText(text: string, before: Content | undefined, after: Content | undefined): string {
  const collapsed = text.replaceAll(/[ \t\r\n]+/g, ' ');
  const start = isEdge(before) ? collapsed.trimStart() : collapsed;
  return isEdge(after) ? start.trimEnd() : start;
}

function isEdge(neighbour: Content | undefined): boolean {
  return neighbour === undefined || (neighbour.type === 'element' && BLOCKS.has(neighbour.tagName));
}
