import type { Link, Parents } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** The parser ends an address there, whatever follows. */
const END_OF_ADDRESS = /^[.,:!?)]*(?:[ \t\n]|$)/;
const WHOLE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const BEFORE_ADDRESS = /[\s(*~]$/;

/** Writes links; `isBare` has addresses written as they are, where the parser makes links of them. */
export function linkWriter(isBare: boolean): Handle {
  const writeLink: Handle & { peek?: Handle } = (node: Link, parent, state, info) => {
    const bare = isBare ? bareAddress(node) : undefined;
    if (bare !== undefined && BEFORE_ADDRESS.test(info.before) && isFree(node, parent)) return bare;
    return defaultHandlers.link(node, parent, state, info);
  };
  // What stands before a link needs to know its first letter.
  writeLink.peek = (node: Link, parent, state) =>
    isBare && bareAddress(node) !== undefined && isFree(node, parent)
      ? (bareAddress(node) ?? '[')
      : defaultHandlers.link.peek(node, parent, state);
  return writeLink;
}

function bareAddress({ url, title, children }: Link): string | undefined {
  const [text, ...others] = children;
  if (text?.type !== 'text' || others.length > 0 || (title ?? '') !== '') return undefined;
  const { value } = text;
  if (!/^(?:https?:\/\/|www\.|[\w.+-]+@)[^\s<>|`\\]+$/i.test(value)) return undefined;
  return url === value || url === `http://${value}` || url === `mailto:${value}`
    ? value
    : undefined;
}

/** Whether nothing beside the link would be taken for a part of its address. */
function isFree(node: Link, parent: Parents | undefined): boolean {
  const siblings: readonly unknown[] = parent?.children ?? [];
  const next = parent?.children[siblings.indexOf(node) + 1];
  if (next === undefined) return parent !== undefined && WHOLE.has(parent.type);
  return next.type === 'text' && END_OF_ADDRESS.test(next.value);
}
