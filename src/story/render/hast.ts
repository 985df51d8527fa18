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

/** HTML of a tree; whatever is not an element or text is not written. */
export function toHtml(tree: Root | ElementContent | readonly ElementContent[]): string {
  return serialize('type' in tree ? tree : { type: 'root', children: [...tree] });
}
