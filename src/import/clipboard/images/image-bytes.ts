/** Signatures of the formats that a browser decodes; what the name says does not count. */
const SIGNATURES: readonly RegExp[] = [
  /^\u00ff\u00d8\u00ff/u,
  /^\u0089PNG\r\n/u,
  /^RIFF[^]{4}WEBP/u,
  /^GIF8[79]a/u,
  /^[^]{4}ftypavi[fs]/u,
];
const SIGNATURE_LENGTH = 16;
/** Fewer hold a dot that stands for an image. */
const FEWEST = 64;
const DATA_ADDRESS = /^data:[^,]{0,200};base64,/iu;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
/** A photo of a phone, several times over. */
const LONGEST = 60_000_000;

/** The bytes of a photo that an address holds in itself, whatever kind it says that it is. */
export function readDataAddress(address: string): Uint8Array | undefined {
  const head = DATA_ADDRESS.exec(address.slice(0, 300))?.[0];
  if (head === undefined || address.length > LONGEST) return undefined;
  const escaped = address.slice(head.length);
  const bytes = fromBase64(escaped.includes('%') ? unescapeDigits(escaped) : escaped);
  return isPhoto(bytes) ? bytes : undefined;
}

/** The bytes of a photo in pairs of hexadecimal digits; what is none is passed over. */
export function readHex(hex: string): Uint8Array | undefined {
  if (hex.length > LONGEST) return undefined;
  const digits = hex.replaceAll(/[^\da-f]/giu, '');
  const bytes = Uint8Array.from({ length: digits.length >> 1 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
  return isPhoto(bytes) ? bytes : undefined;
}

function isPhoto(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, SIGNATURE_LENGTH), (byte) => String.fromCharCode(byte));
  return bytes.length >= FEWEST && SIGNATURES.some((signature) => signature.test(head.join('')));
}

function unescapeDigits(text: string): string {
  return text.replaceAll(/%2b/giu, '+').replaceAll(/%2f/giu, '/').replaceAll(/%3d/giu, '');
}

/** Reads on over what is no digit, as browsers do over spaces. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = VALUES.get(text.charCodeAt(index));
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xff_ff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length] = (bits >> count) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}
