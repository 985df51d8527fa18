export interface PhotoNote {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A note as it stands in a published file; an empty text is not written at all. */
export interface CleanNote {
  readonly caption: string;
  readonly credit: string;
}

// Even if every character had to be escaped (five octets for one), both fit the 64 KB of one JPEG segment.
const MAX_CAPTION_OCTETS = 8000;
const MAX_CREDIT_OCTETS = 2000;

export function cleanNote({ caption = '', credit = '' }: PhotoNote): CleanNote {
  return {
    caption: cleanText(caption, MAX_CAPTION_OCTETS),
    credit: cleanText(credit, MAX_CREDIT_OCTETS),
  };
}

/** XML 1.0 has no way, not even an escape, to write these. */
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function cleanText(text: string, maxOctets: number): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(NOT_IN_XML, '')
    .normalize('NFC')
    .trim();
  return cutToOctets(clean, maxOctets);
}

function cutToOctets(text: string, maxOctets: number): string {
  if (Buffer.byteLength(text) <= maxOctets) return text;
  const room = new Uint8Array(maxOctets - Buffer.byteLength('…'));
  const { read } = new TextEncoder().encodeInto(text, room);
  return `${text.slice(0, read).trimEnd()}…`;
}
