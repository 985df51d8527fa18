import { sniffFormat } from '../sniff-format.ts';
import { findAvifMetadata } from './find-avif-metadata.ts';
import { findJpegMetadata } from './find-jpeg-metadata.ts';
import type { MetadataFindings } from './metadata-findings.ts';

/**
 * What a published JPEG or AVIF carries beyond its pixels and the caption and credit written by the store.
 * Allow-listed: a segment, box or item of unknown purpose is named too, and so is a damaged or other file.
 */
export function findMetadata(bytes: Uint8Array): string[] {
  return [...inspectMetadata(bytes).beyondNote];
}

export function inspectMetadata(bytes: Uint8Array): MetadataFindings {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const format = sniffFormat(image);
    if (format === 'jpeg') return findJpegMetadata(image);
    if (format === 'avif') return findAvifMetadata(image);
    return { beyondNote: [`not a JPEG or AVIF but ${format}`], notes: [] };
  } catch (error) {
    if (error instanceof RangeError)
      return { beyondNote: [`damaged: ${error.message}`], notes: [] };
    throw error;
  }
}
