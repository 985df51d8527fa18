import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|figure|h\d|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul|video|caption|source|picture)$/u;

/**
 * HTML in one form: attributes sorted, white space collapsed, none around blocks. What differs
 * after that is seen by a reader or a program.
 */
export function normalHtml(html: string): string {
  return parseDocument(html)
    .children.map(write)
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .trim();
}

function write(node: AnyNode): string {
  if (node.type === 'text') return writeText(node.data, node);
  if (node.type !== 'tag' && node.type !== 'script' && node.type !== 'style') return '';
  const attributes = Object.entries(node.attribs)
    // Astro writes a data attribute without a value as "true".
    .map(([name, value]) => [name, name.startsWith('data-') && value === 'true' ? '' : value])
    .map(([name, value = '']) => ` ${name}="${value.replaceAll(/\s+/g, ' ').trim()}"`)
    .sort();
  const inner = node.children.map(write).join('');
  const isBlock = BLOCKS.test(node.name);
  const around = isBlock ? '\n' : '';
  return `${around}<${node.name}${attributes.join('')}>${inner}</${node.name}>${around}`.replaceAll(
    /\n\n+/g,
    '\n',
  );
}

function writeText(data: string, node: AnyNode): string {
  if (isInside(node, 'pre')) return `⟦${data.replaceAll('\n', '⏎')}⟧`;
  const collapsed = data.replaceAll(/[ \t\r\n]+/g, ' ');
  const start = isBlockEdge(node.prev, node.parent) ? collapsed.trimStart() : collapsed;
  return isBlockEdge(node.next, node.parent) ? start.trimEnd() : start;
}

function isBlockEdge(neighbour: AnyNode | null, parent: AnyNode | null): boolean {
  const edge = neighbour ?? parent;
  return (
    edge === null ||
    edge.type === 'root' ||
    (isElement(edge) && (BLOCKS.test(edge.name) || edge.name === 'br'))
  );
}

function isInside(node: AnyNode, name: string): boolean {
  for (let at = node.parent; at !== null; at = at.parent)
    if (isElement(at) && at.name === name) return true;
  return false;
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag';
}
