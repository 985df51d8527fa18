/** Letters that a label holds as they are; a reader of Markdown gives meaning to others. */
const SAFE = /^[\p{L}\p{M}\p{N}_.-]+$/u;

/** Label and identifier of a note, which can be written and read as they are. */
export function noteName(node: { label?: string | null | undefined; identifier: string }): {
  label: string;
  identifier: string;
} {
  const given = (node.label ?? node.identifier).toWellFormed();
  const label = SAFE.test(given) ? given : encodeLabel(given);
  // As micromark-util-normalize-identifier and mdast-util-from-markdown do it.
  return { label, identifier: label.toLowerCase().toUpperCase().toLowerCase() };
}

function encodeLabel(label: string): string {
  const encoded = Array.from(label, (sign) =>
    SAFE.test(sign) ? sign : `-${(sign.codePointAt(0) ?? 0).toString(16)}-`,
  );
  return encoded.length === 0 ? '-' : encoded.join('');
}
