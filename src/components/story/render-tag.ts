import { renderComponent, toHtml, trustedHtml, type Stage } from '../../story/index.ts';

/** HTML of a tag in a story that @astrojs/mdx compiles; `content` is what stands between the tags. */
export function renderTag(
  name: string,
  props: Readonly<Record<string, string | undefined>>,
  stage: Stage | undefined,
  content?: string,
): string {
  if (stage === undefined) throw new Error(`<${name}> stands outside a story: use StoryMdx`);
  const inner = content === undefined ? [] : [trustedHtml(content)];
  const rendered = renderComponent({ name, props, content: inner }, stage);
  return rendered === undefined ? '' : toHtml(rendered, { hasTrustedHtml: true });
}
