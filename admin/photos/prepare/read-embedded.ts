import { embeddedText, type EmbeddedFields, type EmbeddedText } from './embedded-text.ts';

const ONLY_TEXT = {
  iptc: true,
  xmp: true,
  tiff: false,
  exif: false,
  gps: false,
  icc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
} as const;

/** Caption and credit of the file as it came; metadata that cannot be read are none. */
export async function readEmbedded(bytes: Uint8Array<ArrayBuffer>): Promise<EmbeddedText> {
  try {
    const { parse } = await import('exifr');
    const fields = (await parse(bytes, ONLY_TEXT)) as EmbeddedFields | undefined;
    return embeddedText(fields ?? {});
  } catch {
    return {};
  }
}
