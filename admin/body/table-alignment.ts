import type { Node } from './remark-six.ts';

/**
 * Decap's editor forgets how the columns of a table are aligned. Each aligned column therefore
 * carries an invisible character at the start of its first cell through the editor.
 */
const SIGNS = { left: '\u2061', center: '\u2062', right: '\u2063' } as const;

/** On the way into the editor. */
export function signAlignment({ align, children }: Node): void {
  const cells = children?.[0]?.children ?? [];
  for (const [column, cell] of cells.entries()) {
    const sign = SIGNS[align?.[column] as keyof typeof SIGNS] as string | undefined;
    if (sign !== undefined) cell.children?.unshift({ type: 'text', value: sign });
  }
}

/** On the way out of it. */
export function withAlignment(table: Node): Node {
  const cells = table.children?.[0]?.children ?? [];
  const signs = Object.entries(SIGNS);
  const align = cells.map((cell) => {
    const text = firstText(cell);
    return signs.find(([, sign]) => text.startsWith(sign))?.[0] ?? null;
  });
  return { ...table, align };
}

/** A sign may have been copied anywhere with the text beside it. */
export function withoutSigns(text: string): string {
  return text.replaceAll(/[\u2061-\u2063]/g, '');
}

function firstText({ value, children }: Node): string {
  return value ?? (children?.[0] === undefined ? '' : firstText(children[0]));
}
