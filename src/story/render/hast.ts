import type { Element, ElementContent, Properties, Root, Text } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';

type Content = ElementContent | string | undefined;

export function element(
  tagName: string,
  properties: Properties = {},
  ...children: readonly Content[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child): child is ElementContent | string => child !== undefined && child !== '')
      .map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Text with its line breaks shown. */
export function lines(value: string): ElementContent[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [element('br'), text(line)]));
}

/** HTML that a renderer made, to stand inside another element. */
export function trustedHtml(html: string): ElementContent {
  return { type: 'raw', value: html };
}

/** HTML of a tree; HTML inside it is written as text unless the caller trusts it. */
export function toHtml(
  tree: Root | ElementContent | readonly ElementContent[],
  { hasTrustedHtml = false } = {},
): string {
  const root = 'type' in tree ? tree : { type: 'root' as const, children: [...tree] };
  return serialize(root, { allowDangerousHtml: hasTrustedHtml });
}
