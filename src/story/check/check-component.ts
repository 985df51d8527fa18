import type { Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { COMPONENTS, specOf } from '../components.ts';
import { offsetOf, wordsOf, type BodyCheck } from './body-context.ts';

export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

export function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Checks name, place, props and content of one tag. */
export function checkComponent(check: BodyCheck, node: JsxNode): void {
  const { body, report } = check;
  const offset = offsetOf(node);
  const name = node.name ?? '';
  if (name === 'br') {
    checkBreak(check, node);
    return;
  }
  const spec = specOf(name);
  if (spec === undefined) {
    const tag = /^<[^>]*>?/u.exec(wordsOf(body, node))?.[0] ?? name;
    if (/^[a-z]/u.test(name)) report('html-tho', offset, tag);
    else report('the-la', offset, name === '' ? tag : name, Object.keys(COMPONENTS).join(', '));
    return;
  }
  if (node.type === 'mdxJsxTextElement') report('the-sai-cho', offset, name);
  if (!spec.hasContent && node.children.length > 0) report('the-co-noi-dung', offset, name);
  for (const attribute of node.attributes) checkAttribute(check, node, attribute);
  for (const [prop, { required }] of Object.entries(spec.props)) {
    if (required && !node.attributes.some((each) => 'name' in each && each.name === prop))
      report('thuoc-tinh-thieu', offset, name, prop);
  }
}

function checkBreak({ body, report }: BodyCheck, node: JsxNode): void {
  for (const attribute of node.attributes)
    report('thuoc-tinh-la', offsetOf(attribute), wordsOf(body, attribute), propsOf('br'));
  if (node.children.length > 0) report('the-co-noi-dung', offsetOf(node), 'br');
}

function checkAttribute({ body, report }: BodyCheck, node: JsxNode, attribute: Attribute): void {
  const name = node.name ?? '';
  const offset = offsetOf(attribute);
  const words = wordsOf(body, attribute);
  const props = specOf(name)?.props ?? {};
  if (attribute.type === 'mdxJsxExpressionAttribute' || !Object.hasOwn(props, attribute.name)) {
    report('thuoc-tinh-la', offset, words, propsOf(name));
    return;
  }
  const first = node.attributes.find((each) => 'name' in each && each.name === attribute.name);
  if (first !== attribute) {
    report('thuoc-tinh-sai', offset, words, `Thuộc tính «${attribute.name}» có mặt hai lần.`);
    return;
  }
  const { value } = attribute;
  const prop = props[attribute.name];
  if (prop !== undefined && (typeof value !== 'string' || !prop.isValid(value)))
    report('thuoc-tinh-sai', offset, words, prop.form);
}

function propsOf(name: string): string {
  const props = Object.keys(specOf(name)?.props ?? {});
  return props.length === 0
    ? `Thẻ «${name}» không có thuộc tính.`
    : `Thẻ «${name}» chỉ nhận: ${props.join(', ')}.`;
}
