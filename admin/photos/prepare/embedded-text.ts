import { guessLegacy } from '../../../src/text/legacy/index.ts';
import { repairLetters } from '../../../src/text/letters.ts';
import { toNfc } from '../../../src/text/nfc.ts';

/** What a photographer wrote into a photo; nothing else of its metadata is used. */
export interface EmbeddedText {
  caption?: string | undefined;
  credit?: string | undefined;
}

/** The parts of a photo's metadata that are read, by the names of exifr. */
export interface EmbeddedFields {
  iptc?: { Caption?: unknown; Byline?: unknown; Credit?: unknown } | undefined;
  dc?: { description?: unknown; creator?: unknown } | undefined;
  photoshop?: { Credit?: unknown } | undefined;
}

/** Cameras fill the caption with their own name. */
const CAMERA = /^(?:olympus digital camera|sony dsc|samsung|dcim|exif_jpeg.*|default)$/iu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Caption and credit, XMP before IPTC; text that cannot be trusted to be right is left out. */
export function embeddedText({ iptc, dc, photoshop }: EmbeddedFields): EmbeddedText {
  const caption = firstOf(fromXmp(dc?.description), fromIptc(iptc?.Caption));
  const credit = firstOf(
    fromXmp(dc?.creator),
    fromIptc(iptc?.Byline),
    fromXmp(photoshop?.Credit),
    fromIptc(iptc?.Credit),
  );
  return { caption: caption !== undefined && CAMERA.test(caption) ? undefined : caption, credit };
}

function firstOf(...texts: (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined);
}

/** A text, a list of them, or one in a language: `{ lang, value }`. */
function fromXmp(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const texts = value.map(fromXmp).filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join(', ');
  }
  if (typeof value === 'object' && value !== null && 'value' in value) return fromXmp(value.value);
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (name) => ENTITIES[name] ?? name);
  return guessLegacy(text) === undefined ? tidy(text) : undefined;
}

/** exifr gives bytes as characters: right in UTF-8, else of an encoding that nobody wrote down. */
function fromIptc(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const texts = value.map(fromIptc).filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join(', ');
  }
  if (typeof value !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(value, (letter) => letter.charCodeAt(0));
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function tidy(text: string): string | undefined {
  const line = repairLetters(toNfc(text)).replaceAll(/\s+/gu, ' ').trim();
  return line === '' || /[\p{Cc}\ufffd]/u.test(line) ? undefined : line;
}
