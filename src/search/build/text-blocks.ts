const PHOTOS = /<figure\b.*?<\/figure>/gsu;
const BLOCK_ENDS =
  /<\/?(?:p|div|section|aside|h[1-6]|[uod]l|li|d[td]|table|thead|tbody|tr|t[hd]|blockquote|hr|br)\b[^>]*>/gu;
const TAGS = /<[^>]*>/gu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of a rendered body, one string a block; photos are left out, the index has their own. */
export function textBlocks(html: string): string[] {
  return html
    .replaceAll(PHOTOS, '\n')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(BLOCK_ENDS, '\n')
    .replaceAll(TAGS, '')
    .split('\n')
    .map((block) => decodeReferences(block).replaceAll(/\s+/gu, ' ').trim())
    .filter((block) => block !== '');
}

/** Character references as an HTML serialiser writes them: numeric, and the few named ones of XML. */
function decodeReferences(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}
