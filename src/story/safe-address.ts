const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
/** Browsers drop these before they read the scheme (https://url.spec.whatwg.org/#concept-basic-url-parser). */
// eslint-disable-next-line no-control-regex -- the characters that the standard names
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/gu;

/**
 * Whether a link may go there: http, https, mailto, tel, or an address on this site.
 *
 * @param address as a browser gets it: entities and escapes already decoded
 */
export function isSafeAddress(address: string): boolean {
  const read = address.replaceAll(IGNORED, '');
  const scheme = /^([^/?#\\]*?):/u.exec(read)?.[1];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase());
  return !/^[/\\]{2}/u.test(read);
}
