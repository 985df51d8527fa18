import { isSafeAddress } from '../../../src/story/safe-address.ts';

const WITH_SCHEME = /^[a-z][a-z\d+.-]*:/iu;
const E_MAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u;
const PHONE = /^\+?[\d ().-]{8,}$/u;
const DOMAIN = /^[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]|$)/u;

/**
 * The address that a person means: «vidu.gov.vn» is a web page, «a@vidu.gov.vn» a letter box.
 *
 * @returns nothing for what is no address, or one that a story may not link to
 */
export function toAddress(written: string): string | undefined {
  const text = written.trim();
  if (text === '' || /\s/u.test(text.replaceAll(/(?<=\d) (?=\d)/gu, ''))) return undefined;
  const address = withScheme(text);
  return address !== undefined && isSafeAddress(address) ? address : undefined;
}

function withScheme(text: string): string | undefined {
  if (/^[/#?]/u.test(text) || WITH_SCHEME.test(text)) return text;
  if (E_MAIL.test(text)) return `mailto:${text}`;
  if (PHONE.test(text)) return `tel:${text.replaceAll(/[^\d+]/gu, '')}`;
  return DOMAIN.test(text) ? `https://${text}` : undefined;
}
