import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { specOf } from '../components.ts';
import { cleanText } from './tidy-runs.ts';

type Attributes = MdxJsxFlowElement['attributes'];

/** The props of a component that the dialect allows; undefined when it cannot stand with them. */
export function tidyProps(name: string, attributes: Attributes): MdxJsxAttribute[] | undefined {
  const spec = specOf(name);
  if (spec === undefined) return undefined;
  const kept = new Map<string, MdxJsxAttribute>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    const value = cleanText(attribute.value, 'line');
    const prop = Object.hasOwn(spec.props, attribute.name) ? spec.props[attribute.name] : undefined;
    if (prop?.isValid(value) !== true || kept.has(attribute.name)) continue;
    kept.set(attribute.name, { type: 'mdxJsxAttribute', name: attribute.name, value });
  }
  const isWhole = Object.entries(spec.props).every(
    ([prop, { required }]) => !required || kept.has(prop),
  );
  return isWhole ? [...kept.values()] : undefined;
}
