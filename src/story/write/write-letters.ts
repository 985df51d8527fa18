import type { Nodes, RootContent } from 'mdast';

/** A paragraph in which every sign is a character reference, so that none has a meaning. */
export function writeLetters(block: RootContent): string {
  return lettersOf(block).trim();
}

function lettersOf(node: Nodes): string {
  if (node.type === 'break') return '\\\n';
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`;
  if ('children' in node) return node.children.map(lettersOf).join('');
  if (!('value' in node)) return '';
  const escaped = node.value.replaceAll(/[!-/:-@[-`{-~]/g, referenceTo);
  return escaped.replaceAll(/^(?:[ie]|\d+(?=&))/gm, (start) =>
    Array.from(start, referenceTo).join(''),
  );
}

function referenceTo(sign: string): string {
  return `&#${String(sign.codePointAt(0))};`;
}
