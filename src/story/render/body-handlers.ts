import type { ElementContent } from 'hast';
import type { Handler, Handlers, State } from 'mdast-util-to-hast';
import type { JsxNode } from '../check/check-component.ts';
import { specOf } from '../components.ts';
import { stringProp } from '../string-prop.ts';
import { renderComponent, type Stage } from './component.ts';
import { element } from './hast.ts';

const nothing: Handler = () => undefined;

/**
 * How the nodes that are not plain Markdown become HTML. The dialect refuses raw HTML, images,
 * expressions and unknown tags; here they vanish, should a body come unchecked.
 */
export function bodyHandlers(stage: Stage): Handlers {
  const tag: Handler = (state: State, node: JsxNode): ElementContent | undefined => {
    if (node.name === 'br') return element('br');
    const spec = node.name === null ? undefined : specOf(node.name);
    if (spec === undefined || node.type === 'mdxJsxTextElement') return undefined;
    const props = Object.fromEntries(
      Object.keys(spec.props).map((name) => [name, stringProp(node, name)]),
    );
    const content = spec.hasContent ? state.all(node) : [];
    return renderComponent({ name: node.name ?? '', props, content }, stage);
  };
  return {
    html: nothing,
    image: nothing,
    imageReference: nothing,
    mdxTextExpression: nothing,
    mdxFlowExpression: nothing,
    mdxJsxFlowElement: tag,
    mdxJsxTextElement: tag,
  };
}
