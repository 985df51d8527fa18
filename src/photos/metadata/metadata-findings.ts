import type { CleanNote } from './photo-note.ts';

export interface MetadataFindings {
  /** Everything that describes the photo beyond its pixels and its note, such as `EXIF`, `ICC`, `XMP`. */
  readonly beyondNote: readonly string[];
  /** What the packets of the store say. */
  readonly notes: readonly CleanNote[];
}
