/** Characters that mean something wherever they stand in a line. */
const ALWAYS = /[\\`*<{[~|]/gu;
/** `_` inside a word ("ten_tep") and `&` that starts no character reference mean nothing. */
const SOMETIMES = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[a-z0-9]{1,31};)/giu;
const ADDRESS = /(?:https?:\/\/|www\.)[^ \t\n]*/giu;

/**
 * Plain text as the body of a story writes it, so that it is read back as that text. Addresses
 * such as https://vidu.gov.vn become links, as they do when typed.
 *
 * @param text one paragraph; line breaks in it are kept as such
 */
export function escapeProse(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeInline(line.replaceAll(/^[ \t]+|[ \t]+$/g, '')))
    .map(escapeLineStart)
    .join('\n');
}

/** The same for text inside a line, such as a bold part. */
export function escapeInline(text: string): string {
  let escaped = '';
  let end = 0;
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    escaped += escapeCharacters(text.slice(end, index)) + escapeAddress(address);
    end = index + address.length;
  }
  return escaped + escapeCharacters(text.slice(end));
}

function escapeCharacters(text: string): string {
  return text.replaceAll(ALWAYS, '\\$&').replaceAll(SOMETIMES, '\\$&');
}

/**
 * An address is read letter by letter, escapes included; broken before its colon or dot it is read
 * as text and linked afterwards.
 */
function escapeAddress(address: string): string {
  const escaped = escapeCharacters(address);
  if (escaped === address) return address;
  return escaped.replaceAll(/https?(?=:)|www(?=\.)/giu, '$&\\');
}

function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[#>=+]|-(?=[\s-]|$)|:(?=-))/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(
      /^([ie])((?:m|x)port[ \t])/u,
      (_, first: string, rest: string) => `&#${String(first.charCodeAt(0))};${rest}`,
    );
}
