import type { Kind } from '../../model/index.ts';
import type { Thumbnail } from '../document.ts';

/** What the index keeps of a document for its result. */
export interface StoredDocument {
  url: string;
  title: string;
  day: string;
  kind: Kind;
  /** Name of the hosting agency. */
  agency: string;
  /** Lead, body and everything else that is searched, a line for each paragraph. */
  text: string;
  image?: Thumbnail | undefined;
}
