import type { Link, PhrasingContent, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { tidyAddress } from './tidy-address.ts';
import { isInLink, textRun, type Run } from './runs.ts';

/** What is left beside an address may hold another one. */
const MOST_ROUNDS = 10;

/** Addresses in text become links: that is how they are read, escaped or not. */
export function linkAddresses(runs: readonly Run[]): Run[] {
  let linked = [...runs];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = linked.length;
    linked = linked.flatMap(linkAddressesOf);
    if (linked.length === before) break;
  }
  return linked;
}

function linkAddressesOf(run: Run): Run[] {
  if (run.leaf.type !== 'text' || isInLink(run)) return [run];
  const { value } = run.leaf;
  if (!/[@:.]/.test(value)) return [run];
  const found = findAddresses(value);
  if (found.length === 1 && found[0]?.type === 'text') return [run];
  return found.flatMap((node): Run[] => {
    if (node.type === 'text') return [textRun(node.value, run.marks)];
    return node.type === 'link' ? [linkRun(node, run)] : [];
  });
}

function linkRun({ url, title, children }: Link, { marks }: Run): Run {
  const [text] = children;
  // The parser links xmpp addresses too, which the dialect refuses; inside a link it leaves them alone.
  const safe = tidyAddress(url.replace(/^xmpp:/, 'mailto:'));
  const mark = { type: 'link' as const, url: safe, title: title ?? null };
  return textRun(text?.type === 'text' ? text.value : url, [...marks, mark]);
}

function findAddresses(value: string): PhrasingContent[] {
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] };
  const root: Root = { type: 'root', children: [paragraph] };
  // The parser's own search in text that it has read.
  for (const { transforms } of gfmFromMarkdown()) transforms?.forEach((search) => search(root));
  return paragraph.children;
}
